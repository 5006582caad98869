package dev.qiangcai.promrules.check;

import dev.qiangcai.promql.Expr.Call;
import dev.qiangcai.promql.Expr.MatrixSelector;
import dev.qiangcai.promql.Expr.NumberLiteral;
import dev.qiangcai.promql.Expr.VectorSelector;
import dev.qiangcai.promrules.format.Durations;
import dev.qiangcai.promrules.labels.Selection;
import dev.qiangcai.promrules.server.Scrapes;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Finds ranges that hold fewer than two samples.
final class RangeTooShort implements Check {
    private static final Card CARD = Card.sure("range-too-short");
    private static final Set<String> RATES =
            Set.of("rate", "irate", "increase", "delta", "idelta", "deriv", "predict_linear");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(Subject subject) {
        var scrapes = subject.world().scrapes();
        return subject.all(Call.class)
                .filter(call -> RATES.contains(call.function().name()))
                .flatMap(call -> call.arguments().stream().limit(1).map(Selection::bare))
                .filter(MatrixSelector.class::isInstance)
                .map(MatrixSelector.class::cast)
                .flatMap(matrix -> finding(subject, matrix, scrapes).stream());
    }

    private static Optional<Finding> finding(Subject subject, MatrixSelector matrix, Scrapes scrapes) {
        if (!(matrix.range() instanceof NumberLiteral length)
                || Selection.metric(matrix.vector())
                        .filter(name -> name.contains(":"))
                        .isPresent()) {
            return Optional.empty();
        }
        var range = Duration.ofMillis(Math.round(length.value() * 1000));
        var intervals = intervals(matrix.vector(), scrapes);
        var shortest = intervals.stream().min(Duration::compareTo).orElse(scrapes.scrape());
        var longest = intervals.stream().max(Duration::compareTo).orElse(scrapes.scrape());
        if (range.compareTo(longest.multipliedBy(2)) >= 0) {
            return Optional.empty();
        }
        var sure = scrapes.known() && range.compareTo(shortest.multipliedBy(2)) < 0;
        var interval = Durations.spoken(sure ? shortest : longest);
        var message = CARD.say(scrapes.known() ? "found" : "default", Durations.spoken(range), interval);
        var finding = subject.finding(CARD, matrix.at(), message);
        return Optional.of(sure ? finding : finding.doubtful());
    }

    /// The intervals of the jobs that the selector can mean.
    private static List<Duration> intervals(VectorSelector selector, Scrapes scrapes) {
        var job = selector.matchers().stream()
                .filter(matcher ->
                        matcher.label().equals("job") && matcher.operator().equals("="))
                .flatMap(matcher -> Optional.ofNullable(scrapes.jobs().get(matcher.value())).stream())
                .findFirst();
        if (job.isPresent()) {
            return List.of(job.get());
        }
        return scrapes.jobs().isEmpty()
                ? List.of(scrapes.scrape())
                : List.copyOf(scrapes.jobs().values());
    }
}
