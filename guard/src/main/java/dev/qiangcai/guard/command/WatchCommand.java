package dev.qiangcai.guard.command;

import dev.qiangcai.guard.watch.Target;
import dev.qiangcai.guard.watch.TargetLost;
import dev.qiangcai.guard.watch.View;
import dev.qiangcai.guard.words.LengthOfTime;
import java.time.Duration;
import java.util.List;

/// `guard watch --pid N`: another JVM's carriers, heap and pressure, look after look.
final class WatchCommand implements Subcommand {
    private static final Duration LEAST = Duration.ofMillis(100);
    private static final Duration MOST = Duration.ofHours(1);

    @Override
    public String name() {
        return "watch";
    }

    @Override
    public List<Option> options() {
        return List.of(Pid.OPTION, Option.of("--interval", "2s"), Option.toggle("--once"), Option.toggle("--json"));
    }

    @Override
    public int run(Arguments arguments, Desk desk) throws InterruptedException {
        var interval = interval(arguments.value("--interval").orElse("2s"));
        long pid = Pid.of(arguments, name());
        try (var target = Target.attach(pid);
                var view = target.view()) {
            var face = arguments.has("--json")
                    ? new JsonFace(desk, pid)
                    : new TerminalFace(desk, pid, target.name(), !arguments.has("--once"));
            face.show(view.look());
            if (!arguments.has("--once")) {
                follow(view, face, interval);
            }
            return 0;
        } catch (TargetLost lost) {
            desk.out().flush();
            desk.warn(lost.sentence());
            return lost.ended() ? 0 : 1;
        }
    }

    private static void follow(View view, Face face, Duration interval) throws InterruptedException {
        while (!face.gone()) {
            view.pause(interval);
            face.show(view.look());
        }
    }

    private static Duration interval(String typed) {
        try {
            var interval = LengthOfTime.parse(typed);
            if (interval.compareTo(LEAST) >= 0 && interval.compareTo(MOST) <= 0) {
                return interval;
            }
        } catch (IllegalArgumentException odd) {
            // said below
        }
        throw new BadUsage("watch.interval", typed);
    }
}
