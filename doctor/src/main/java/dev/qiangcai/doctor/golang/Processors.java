package dev.qiangcai.doctor.golang;

import dev.qiangcai.doctor.rule.Card;
import dev.qiangcai.doctor.rule.Finding;
import dev.qiangcai.doctor.rule.Rule;
import dev.qiangcai.doctor.rule.Severity;
import java.util.function.Consumer;

/// `GOMAXPROCS` against the container's processors.
final class Processors {
    private static final Card ABOVE =
            GoRules.card("go-maxprocs-above-limit", Severity.WARNING).measuredBy("parallelism/go");
    private static final Card NEEDLESS = GoRules.card("go-maxprocs-needless", Severity.INFO);

    private Processors() {}

    /// More threads than the quota feeds: they use it up early in each period, and then all wait.
    static final class AboveLimit implements Rule<GoRun> {
        @Override
        public Card card() {
            return ABOVE;
        }

        @Override
        public Class<GoRun> looksAt() {
            return GoRun.class;
        }

        @Override
        public void look(GoRun run, Consumer<Finding> findings) {
            var limit = run.launch().box().limits().processors();
            if (!run.serves() || limit.isEmpty()) {
                return;
            }
            run.launch().setting("GOMAXPROCS").ifPresent(setting -> {
                if (number(setting.value().value()) > Math.ceil(limit.get().value())) {
                    findings.accept(Finding.of(
                            ABOVE,
                            setting.value(),
                            setting.value().value(),
                            limit.get().written().value(),
                            (long) Math.max(1, Math.ceil(limit.get().value()))));
                }
            });
        }
    }

    /// From Go 1.25 on the run time does it by itself, and follows the limit, which a fixed number never does.
    static final class Needless implements Rule<GoRun> {
        @Override
        public Card card() {
            return NEEDLESS;
        }

        @Override
        public Class<GoRun> looksAt() {
            return GoRun.class;
        }

        @Override
        public void look(GoRun run, Consumer<Finding> findings) {
            var follows = run.release()
                    .filter(release -> release.compareTo(GoRelease.FOLLOWS_LIMITS) >= 0)
                    .isPresent();
            if (run.serves() && follows) {
                run.launch()
                        .setting("GOMAXPROCS")
                        .filter(setting -> number(setting.value().value()) > 0)
                        .ifPresent(setting -> findings.accept(Finding.of(
                                NEEDLESS,
                                setting.value(),
                                setting.value().value(),
                                run.release().get())));
            }
        }
    }

    /// 0 where it is no number, as behind a variable; Go ignores those, too.
    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
