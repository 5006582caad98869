package dev.qiangcai.promrules.check;

import dev.qiangcai.guard.words.Sentence;
import dev.qiangcai.promql.Expr;
import dev.qiangcai.promql.Span;
import dev.qiangcai.promrules.check.World.Place;
import dev.qiangcai.promrules.format.Query;
import dev.qiangcai.promrules.format.Rule;
import dev.qiangcai.promrules.labels.Flow;
import dev.qiangcai.promrules.labels.Labels;
import dev.qiangcai.promrules.labels.Walk;
import dev.qiangcai.yaml.Region;
import java.util.List;
import java.util.stream.Stream;

/// A rule that is judged: its expression is one that Prometheus takes.
final class Subject {
    /// A sum of more terms than that is not looked into.
    private static final int DEEPEST = 300;

    private final World world;
    private final Place place;
    private final Query query;
    private final Expr tree;
    private final Flow flow;
    private final List<Walk.Step> steps;

    Subject(World world, Place place, Query query, Expr tree) {
        this.world = world;
        this.place = place;
        this.query = query;
        this.tree = tree;
        this.flow = new Flow(world::labels);
        this.steps = Walk.steps(tree);
    }

    static boolean shallow(Expr tree) {
        return Walk.within(tree, DEEPEST);
    }

    World world() {
        return world;
    }

    Place place() {
        return place;
    }

    Rule rule() {
        return place.rule();
    }

    boolean alerting() {
        return rule().alert().isPresent();
    }

    boolean recording() {
        return !alerting();
    }

    Expr tree() {
        return tree;
    }

    List<Walk.Step> steps() {
        return steps;
    }

    /// Every node of a kind.
    <T extends Expr> Stream<T> all(Class<T> kind) {
        return steps.stream().map(Walk.Step::node).filter(kind::isInstance).map(kind::cast);
    }

    /// The labels that an expression's result can have.
    Labels labels(Expr expr) {
        return flow.of(expr);
    }

    /// How the expression writes it.
    String written(Expr expr) {
        var text = query.text().text();
        var whole = text.substring(expr.at().start(), Math.min(expr.at().end(), text.length()))
                .replaceAll("\\s+", " ");
        return whole.length() > 60 ? whole.substring(0, 57) + "..." : whole;
    }

    Finding finding(Card card, Span at, Sentence message) {
        return finding(card, query.region(at), message);
    }

    Finding finding(Card card, Region at, Sentence message) {
        return new Finding(card, card.sure(), at, message);
    }
}
