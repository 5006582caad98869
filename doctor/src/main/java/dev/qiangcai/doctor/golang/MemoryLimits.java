package dev.qiangcai.doctor.golang;

import dev.qiangcai.doctor.facts.Amount;
import dev.qiangcai.doctor.facts.Setting;
import dev.qiangcai.doctor.rule.Card;
import dev.qiangcai.doctor.rule.Finding;
import dev.qiangcai.doctor.rule.Rule;
import dev.qiangcai.doctor.rule.Severity;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// `GOMEMLIMIT` against the container's memory: missing, above it, or leaving too little or too much.
final class MemoryLimits {
    private static final double LEAST = 0.75;
    private static final double MOST = 0.95;
    private static final double ADVISED = 0.9;

    private static final Card MISSING =
            GoRules.card("go-memlimit-missing", Severity.WARNING).measuredBy("memory-limit/go");
    private static final Card ABOVE =
            GoRules.card("go-memlimit-above-limit", Severity.ERROR).measuredBy("memory-limit/go");
    private static final Card SHARE =
            GoRules.card("go-memlimit-share", Severity.WARNING).measuredBy("memory-limit/go");

    private MemoryLimits() {}

    static List<Rule<?>> rules() {
        return List.of(
                new Judging(MISSING, MemoryLimits::missing),
                new Judging(ABOVE, MemoryLimits::above),
                new Judging(SHARE, MemoryLimits::share));
    }

    /// One rule that needs a container's limit to judge by.
    private record Judging(Card card, Judge judge) implements Rule<GoRun> {
        @Override
        public Class<GoRun> looksAt() {
            return GoRun.class;
        }

        @Override
        public void look(GoRun run, Consumer<Finding> findings) {
            var limit = run.launch().box().limits().memory();
            if (run.serves() && limit.isPresent()) {
                judge.judge(run.launch().setting("GOMEMLIMIT"), limit.get()).ifPresent(findings);
            }
        }
    }

    private interface Judge {
        Optional<Finding> judge(Optional<Setting> setting, Amount limit);
    }

    private static Optional<Finding> missing(Optional<Setting> setting, Amount limit) {
        var there = setting.filter(it -> !it.value().value().equals("off")).isPresent();
        return there
                ? Optional.empty()
                : Optional.of(Finding.of(
                        MISSING, limit.written(), limit.written().value(), mebibytes(limit.value() * ADVISED)));
    }

    private static Optional<Finding> above(Optional<Setting> setting, Amount limit) {
        return setting.flatMap(it -> GoLimits.bytes(it.value().value())
                .filter(bytes -> bytes >= limit.value())
                .map(_ -> Finding.of(
                        ABOVE,
                        it.value(),
                        it.value().value(),
                        limit.written().value(),
                        mebibytes(limit.value() * ADVISED))));
    }

    private static Optional<Finding> share(Optional<Setting> setting, Amount limit) {
        return setting.flatMap(it -> GoLimits.bytes(it.value().value())
                .map(bytes -> bytes / limit.value())
                .filter(share -> share < 1 && (share < LEAST || share > MOST))
                .map(share -> Finding.of(
                        SHARE,
                        it.value(),
                        it.value().value(),
                        Math.round(share * 100),
                        limit.written().value(),
                        mebibytes(limit.value() * ADVISED))));
    }

    private static String mebibytes(double bytes) {
        return Math.max(1, (long) (bytes / (1 << 20))) + "MiB";
    }
}
