package dev.qiangcai.promrules.check;

import dev.qiangcai.promrules.check.World.Place;
import dev.qiangcai.promrules.format.RuleFile;
import dev.qiangcai.promrules.server.Metadata;
import dev.qiangcai.promrules.server.Policy;
import dev.qiangcai.promrules.server.Scrapes;
import java.util.List;
import java.util.stream.Stream;

/// All checks. They judge a set of files together, since rules in one use and shadow those in another.
public final class Checks {
    private static final List<Check> ALL = List.of(
            new AlwaysFires(),
            new CountNeverZero(),
            new PendingTooShort(),
            new PendingZero(),
            new IntervalTooLong(),
            new LabelLost(),
            new TemplateLabel(),
            new TemplateQuery(),
            new TemplateFails(),
            new ValueInLabel(),
            new JoinNeverMatches(),
            new MatchersContradict(),
            new RangeTooShort(),
            new CounterWithoutRate(),
            new RateOfGauge(),
            new RateOfAggregate(),
            new QuantileWithoutLe(),
            new QuantileOutOfRange(),
            new RecordingOrder(),
            new RecordingMissing(),
            new Twins(),
            new Wishes(),
            new CostlyLabel(),
            new NeedlessRegex(),
            new EverySeries(),
            new NeedlessOffset(),
            new AbsentAtOnce(),
            new FlappingChoice(),
            new ExternalLabel());

    private final World world;

    public Checks(List<RuleFile> files, Scrapes scrapes, Metadata metadata, Policy policy) {
        this.world = new World(files, scrapes, metadata, policy);
    }

    /// What there is to know of each check.
    public static List<Card> cards() {
        return ALL.stream().map(Check::card).toList();
    }

    /// What is found in one of the files, by its place among them.
    public Stream<Finding> judge(int file) {
        return world.places(file).stream().flatMap(this::judge);
    }

    private Stream<Finding> judge(Place place) {
        var query = place.rule().query();
        return query
                .flatMap(written -> written.tree())
                .filter(Subject::shallow)
                .map(tree -> new Subject(world, place, query.orElseThrow(), tree))
                .stream()
                .flatMap(subject -> ALL.stream().flatMap(check -> check.judge(subject)));
    }
}
