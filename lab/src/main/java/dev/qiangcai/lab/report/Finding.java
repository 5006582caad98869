package dev.qiangcai.lab.report;

import dev.qiangcai.lab.judge.Judge;
import dev.qiangcai.lab.judge.Verdict;
import dev.qiangcai.lab.run.Machine;
import dev.qiangcai.lab.run.Run;
import dev.qiangcai.lab.run.RunSettings;
import dev.qiangcai.lab.trial.Claim.Platform;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// What the lab found of one claim on one platform: everything that a reader needs, and nothing that needs the
/// experiment. This is what is kept.
///
/// @param number the claim's place in the list of claims
/// @param name what the owner types
/// @param platform whose run-time it is about
/// @param claim what was said, with its figure
/// @param cure what to do instead
/// @param obstacle why the machine could not try it
/// @param conditions where, when and how it was tried
/// @param variants what was tried
/// @param comparisons what was judged, the claim's own figure first
public record Finding(
        int number,
        String name,
        Platform platform,
        Text claim,
        Text cure,
        Optional<Text> obstacle,
        Conditions conditions,
        List<Tested> variants,
        List<Compared> comparisons) {
    /// Where, when and how.
    ///
    /// @param machine the machine
    /// @param at when the run ended
    /// @param rounds how often each variant was to run
    /// @param spanMillis how long a trial measured a steady state
    /// @param quick whether it was a short look
    /// @param seed what chance started from
    /// @param whole whether all rounds ran
    public record Conditions(
            Machine machine, Instant at, int rounds, long spanMillis, boolean quick, long seed, boolean whole) {}

    public Finding {
        variants = List.copyOf(variants);
        comparisons = List.copyOf(comparisons);
    }

    /// Judges a run.
    public static Finding of(Run run, RunSettings settings, Machine machine, Instant at) {
        var experiment = run.experiment();
        var claim = experiment.claim();
        var judge = new Judge(settings.seed());
        return new Finding(
                claim.number(),
                claim.name(),
                claim.platform(),
                Text.of(claim.text()),
                Text.of(claim.cure()),
                run.obstacle().map(Text::of),
                new Conditions(
                        machine,
                        at,
                        run.rounds(),
                        settings.span().toMillis(),
                        settings.quick(),
                        settings.seed(),
                        run.whole()),
                experiment.variants().stream()
                        .map(variant -> Tested.of(variant, run))
                        .toList(),
                experiment.comparisons().stream()
                        .map(each -> Compared.of(each, judge.judge(each, run.pairs(each))))
                        .toList());
    }

    /// The verdict on the claim's own figure; empty where the machine could not try it.
    public Optional<Verdict> verdict() {
        return obstacle.isPresent()
                ? Optional.empty()
                : comparisons.stream().findFirst().map(Compared::verdict);
    }

    /// Whether a trial broke or hung.
    public boolean broken() {
        return variants.stream().anyMatch(variant -> variant.failures() > 0);
    }

    /// Whether it was tried, and to the end.
    boolean tried() {
        return obstacle.isEmpty() && conditions.whole();
    }

    /// What makes two findings be about the same.
    String key() {
        return name + "/" + platform;
    }

    /// The machine's load averages before the trials, from the least to the most; empty where it has none.
    String load() {
        var averages = variants.stream()
                .flatMap(variant -> variant.trials().stream())
                .map(trial -> trial.before().average())
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .summaryStatistics();
        return averages.getCount() == 0
                ? ""
                : Figures.text(averages.getMin()) + " – " + Figures.text(averages.getMax());
    }
}
