package dev.qiangcai.lab.cost;

import dev.qiangcai.guard.Guard;
import dev.qiangcai.guard.GuardAgent;
import dev.qiangcai.lab.service.LabService;
import java.io.IOException;
import java.util.regex.Pattern;

/// The lab's service as a child whose guard comes and goes while it runs: each [#GUARD] on its standard input starts
/// the agent's guard, each [#NONE] closes it, and a line with their number tells when that is done.
final class SwitchedService {
    static final int GUARD = '+';
    static final int NONE = '-';

    private static int turns; // the reading thread's own

    private SwitchedService() {}

    public static void main(String[] arguments) throws IOException {
        LabService.serve(() -> {}, SwitchedService::turn);
    }

    /// The line that follows the last of so many turns.
    static Pattern turned(int turns) {
        return Pattern.compile("^turned " + turns + "$");
    }

    private static void turn(int asked) {
        var guard = GuardAgent.guard();
        if (asked == NONE) {
            guard.ifPresent(Guard::close);
        } else if (guard.isEmpty()) {
            GuardAgent.agentmain("");
            var _ = GuardAgent.guard(); // waits until it stands
        }
        turns++;
        System.out.println("turned " + turns);
    }
}
