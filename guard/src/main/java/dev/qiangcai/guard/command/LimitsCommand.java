package dev.qiangcai.guard.command;

import dev.qiangcai.guard.limits.Limits;
import java.util.List;

/// `guard limits`: what the container grants this process, and what says so.
final class LimitsCommand implements Subcommand {
    @Override
    public String name() {
        return "limits";
    }

    @Override
    public List<Option> options() {
        return List.of(Option.toggle("--json"));
    }

    @Override
    public int run(Arguments arguments, Desk desk) {
        var limits = Limits.read();
        if (arguments.has("--json")) {
            desk.out().println(LimitsJson.of(limits, desk.language()));
        } else {
            desk.out().print(LimitsTable.of(limits, desk.language()));
            limits.particulars().notes().forEach(desk::warn);
        }
        return 0;
    }
}
