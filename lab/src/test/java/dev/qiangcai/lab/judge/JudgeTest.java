package dev.qiangcai.lab.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.qiangcai.guard.words.Sentence;
import dev.qiangcai.lab.trial.Comparison;
import dev.qiangcai.lab.trial.Comparison.Claimed;
import dev.qiangcai.lab.trial.Metric;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JudgeTest {
    private final Judge judge = new Judge(1);

    @ParameterizedTest
    @CsvSource({
        // claimed, with the setting against 100 without (± 2 %), verdict
        "3,    300, CONFIRMED",
        "3,    180, CONFIRMED", // log 1.8 is more than half of log 3
        "3,    900, CONFIRMED", // more than claimed
        "3,    150, WEAKER",
        "3,    107, REFUTED", // there, but no tenth of it
        "3,    100, REFUTED",
        "3,     60, REVERSED",
        "0.61,  61, CONFIRMED",
        "0.61,  85, WEAKER",
        "0.61, 100, REFUTED",
        "0.61, 150, REVERSED",
        "0.5,    0, CONFIRMED",
    })
    void a_claimed_factor_is_held_against_the_interval_of_the_ratio(double claimed, double on, Verdict verdict) {
        assertThat(verdict(new Claimed.Factor(claimed), around(100), around(on)))
                .isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({"0.05, 100, CONFIRMED", "0.05, 120, REFUTED", "0.05, 80, REFUTED", "0.05, 105, UNDECIDED"})
    void a_claim_of_no_change_wants_the_whole_interval_within_its_share(double share, double on, Verdict verdict) {
        assertThat(verdict(new Claimed.NoChange(share), around(100), around(on)))
                .isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({"0.05, 100, CONFIRMED", "0.05, 60, CONFIRMED", "0.05, 120, REFUTED", "0.05, 105, UNDECIDED"})
    void a_claim_of_no_harm_lets_the_figure_be_better(double share, double on, Verdict verdict) {
        assertThat(verdict(new Claimed.NoWorse(share), around(100), around(on))).isEqualTo(verdict);
        var throughput = new Comparison(
                Metric.higher("throughput", "1/s"),
                "off",
                "on",
                new Claimed.NoWorse(share),
                comparison(new Claimed.Nothing()).what());
        assertThat(judge.judge(throughput, pairs(around(on), around(100))).verdict())
                .isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({"90, 110, CONFIRMED", "0, 50, REFUTED", "120, 130, REFUTED", "100, 110, UNDECIDED"})
    void a_claimed_range_is_held_against_the_figure_with_the_setting_alone(double least, double most, Verdict verdict) {
        assertThat(verdict(new Claimed.Within(least, most), List.of(), around(100)))
                .isEqualTo(verdict);
    }

    @Test
    void a_pair_of_which_nothing_was_claimed_is_shown() {
        var judgement = judge.judge(comparison(new Claimed.Nothing()), pairs(around(100), around(150)));
        assertThat(judgement.verdict()).isEqualTo(Verdict.SHOWN);
        assertThat(judgement.ratio().orElseThrow().median()).isEqualTo(1.5);
    }

    @Test
    void four_rounds_do_not_tell_and_it_is_said_how_many_would() {
        var judgement = judge.judge(
                comparison(new Claimed.Factor(3)),
                pairs(around(100), around(300)).subList(0, 4));
        assertThat(judgement.verdict()).isEqualTo(Verdict.UNDECIDED);
        assertThat(judgement.why().in(Locale.ENGLISH)).isEqualTo("4 rounds do not tell; 5 are needed.");
        assertThat(judgement.why().in(Locale.CHINESE)).contains("4").contains("5");
    }

    @Test
    void three_rounds_that_agree_to_the_last_digit_are_enough() {
        var same = List.of(Pair.of(12_400, 8_432), Pair.of(12_400, 8_432), Pair.of(12_400, 8_432));
        assertThat(judge.judge(comparison(new Claimed.Factor(0.48)), same).verdict())
                .isEqualTo(Verdict.CONFIRMED);
        assertThat(judge.judge(comparison(new Claimed.Factor(0.48)), same.subList(0, 2))
                        .verdict())
                .isEqualTo(Verdict.UNDECIDED);
    }

    @Test
    void rounds_too_far_apart_do_not_tell() {
        var scattered =
                List.of(Pair.of(100, 90), Pair.of(100, 800), Pair.of(100, 40), Pair.of(100, 320), Pair.of(100, 110));
        var judgement = judge.judge(comparison(new Claimed.Factor(3)), scattered);
        assertThat(judgement.verdict()).isEqualTo(Verdict.UNDECIDED);
        assertThat(judgement.ratio().orElseThrow().low()).isLessThan(1);
        assertThat(judgement.ratio().orElseThrow().high()).isGreaterThan(3);
    }

    @Test
    void an_effect_of_unknown_size_is_undecided_and_called_real() {
        var judgement = judge.judge(
                comparison(new Claimed.Factor(4)),
                List.of(Pair.of(1, 1.2), Pair.of(1, 5), Pair.of(1, 2), Pair.of(1, 1.5), Pair.of(1, 4)));
        assertThat(judgement.verdict()).isEqualTo(Verdict.UNDECIDED);
        assertThat(judgement.why().key()).isEqualTo("judge.effect.size");
    }

    @Test
    void nothing_against_nothing_is_no_change() {
        assertThat(verdict(new Claimed.NoChange(0.05), same(0), same(0))).isEqualTo(Verdict.CONFIRMED);
        assertThat(verdict(new Claimed.Factor(1_230), same(0), same(0))).isEqualTo(Verdict.REFUTED);
    }

    @Test
    void a_growth_from_nothing_has_no_size_to_confirm() {
        assertThat(verdict(new Claimed.Factor(3), same(0), same(1))).isEqualTo(Verdict.UNDECIDED);
        assertThat(verdict(new Claimed.Factor(0.5), same(0), same(1))).isEqualTo(Verdict.REVERSED);
        assertThat(verdict(new Claimed.NoChange(0.05), same(0), same(1))).isEqualTo(Verdict.REFUTED);
    }

    @Test
    void figures_that_are_missing_or_not_finite_are_left_out() {
        var rounds = new ArrayList<>(pairs(around(100), around(300)));
        rounds.add(Pair.of(Double.NaN, 300));
        rounds.add(Pair.of(100, Double.POSITIVE_INFINITY));
        rounds.add(new Pair(OptionalDouble.empty(), OptionalDouble.of(300)));
        var judgement = judge.judge(comparison(new Claimed.Factor(3)), rounds);
        assertThat(judgement.verdict()).isEqualTo(Verdict.CONFIRMED);
        assertThat(judgement.ratio().orElseThrow().rounds()).isEqualTo(5);
        assertThat(judgement.on().orElseThrow().rounds()).isEqualTo(7);
    }

    @Test
    void a_variant_without_any_figure_leaves_the_claim_undecided() {
        var judgement = judge.judge(comparison(new Claimed.Factor(3)), pairs(around(100), List.of()));
        assertThat(judgement.verdict()).isEqualTo(Verdict.UNDECIDED);
        assertThat(judgement.why().key()).isEqualTo("judge.noFigures");
        assertThat(judge.judge(comparison(new Claimed.Within(0, 1)), List.of()).verdict())
                .isEqualTo(Verdict.UNDECIDED);
    }

    @Test
    void figures_below_zero_have_no_ratio_and_may_lie_in_a_range() {
        assertThat(verdict(new Claimed.Factor(3), around(-100), around(300))).isEqualTo(Verdict.UNDECIDED);
        assertThat(verdict(new Claimed.Within(-110, -90), List.of(), around(-100)))
                .isEqualTo(Verdict.CONFIRMED);
    }

    @Test
    void the_same_figures_and_seed_give_the_same_interval() {
        var pairs = pairs(around(100), List.of(140.0, 90.0, 170.0, 155.0, 101.0));
        var comparison = comparison(new Claimed.Factor(2));
        assertThat(new Judge(7).judge(comparison, pairs)).isEqualTo(new Judge(7).judge(comparison, pairs));
    }

    @Test
    void a_factor_of_one_is_no_factor() {
        assertThatThrownBy(() -> verdict(new Claimed.Factor(1), around(100), around(100)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("NoChange");
    }

    private Verdict verdict(Claimed claimed, List<Double> off, List<Double> on) {
        return judge.judge(comparison(claimed), pairs(off, on)).verdict();
    }

    static Comparison comparison(Claimed claimed) {
        return new Comparison(
                Metric.lower("P99 latency", "ms"),
                "off",
                "on",
                claimed,
                Sentence.of("dev.qiangcai.lab.words", "lab.experiments"));
    }

    /// Five figures within two per cent. Those of 100 come in another order than the others.
    private static List<Double> around(double middle) {
        var figures = List.of(middle * 0.99, middle, middle * 1.01, middle * 1.005, middle * 0.985);
        return middle == 100 ? figures.reversed() : figures;
    }

    private static List<Double> same(double figure) {
        return List.of(figure, figure, figure, figure, figure);
    }

    private static List<Pair> pairs(List<Double> off, List<Double> on) {
        var pairs = new ArrayList<Pair>();
        for (int round = 0; round < Math.max(off.size(), on.size()); round++) {
            pairs.add(new Pair(at(off, round), at(on, round)));
        }
        return pairs;
    }

    private static OptionalDouble at(List<Double> figures, int round) {
        return round < figures.size() ? OptionalDouble.of(figures.get(round)) : OptionalDouble.empty();
    }
}
