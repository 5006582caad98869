package dev.qiangcai.gotemplate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Runs a template as Go does, with the newest release's loops over numbers. Used once, by one thread.
final class Expander {
    /// How a body was left.
    private enum Left {
        AT_ITS_END,
        BY_BREAK,
        BY_CONTINUE
    }

    private record Turn(Value index, Value element) {}

    private final Map<String, Node.Body> templates;
    private final Sample sample;
    private final Tally tally = new Tally();
    private Evaluation evaluation;

    Expander(Map<String, Node.Body> templates, String name, Sample sample) {
        this.templates = templates;
        this.sample = sample;
        this.evaluation = evaluation(
                name,
                Value.Alert.of(sample),
                Optional.ofNullable(templates.get(name)).orElseThrow());
    }

    private Evaluation evaluation(String template, Value dot, Node at) {
        return new Evaluation(new Scope(template, dot, at), sample, tally);
    }

    /// The text, or [Failing]; then [#scope] tells where, or [Untellable].
    String run() {
        walk(scope().value("$"), scope().at());
        return tally.written();
    }

    /// Where it is, or has stopped.
    Scope scope() {
        return evaluation.scope();
    }

    private Left walk(Value dot, Node node) {
        tally.step();
        scope().at(node);
        switch (node) {
            case Node.Text text -> tally.write(text.text());
            case Node.Action action -> {
                var value = evaluation.pipeline(dot, action.pipe());
                if (action.pipe().declared().isEmpty()) {
                    scope().at(action);
                    tally.write(GoPrint.shown(value));
                }
            }
            case Node.Body body -> {
                return body(dot, body);
            }
            case Node.Branch branch -> {
                return branch(dot, branch);
            }
            case Node.Insert insert -> insert(dot, insert);
            case Node.Jump jump -> {
                return jump.kind() == Kind.BREAK ? Left.BY_BREAK : Left.BY_CONTINUE;
            }
            case Node.Close _, Node.Command _, Node.Operand _ ->
                throw new IllegalArgumentException("stands in no body: " + node);
        }
        return Left.AT_ITS_END;
    }

    private Left body(Value dot, Node.Body body) {
        for (var node : body.nodes()) {
            var left = walk(dot, node);
            if (left != Left.AT_ITS_END) {
                return left;
            }
        }
        return Left.AT_ITS_END;
    }

    private Left branch(Value dot, Node.Branch branch) {
        tally.enter();
        var mark = scope().mark();
        var value = evaluation.pipeline(dot, branch.pipe());
        var left = switch (branch.kind()) {
            case RANGE -> range(dot, branch, value);
            case WITH -> value.truth() ? walk(value, branch.body()) : otherwise(dot, branch);
            default -> value.truth() ? walk(dot, branch.body()) : otherwise(dot, branch);
        };
        scope().forget(mark);
        tally.leave();
        return left;
    }

    private Left otherwise(Value dot, Node.Branch branch) {
        return branch.otherwise().map(body -> walk(dot, body)).orElse(Left.AT_ITS_END);
    }

    private Left range(Value dot, Node.Branch branch, Value over) {
        var turns = turns(branch.pipe(), over);
        if (turns.isEmpty()) {
            return otherwise(dot, branch);
        }
        var mark = scope().mark();
        for (var turn : turns) {
            set(branch.pipe(), turn);
            var left = walk(turn.element(), branch.body());
            scope().forget(mark);
            if (left == Left.BY_BREAK) {
                break;
            }
        }
        return Left.AT_ITS_END;
    }

    private static List<Turn> turns(Node.Pipe pipe, Value over) {
        return switch (over) {
            case Value.Nothing _ -> List.of();
            case Value.Samples(var some) -> some ? List.of(new Turn(new Value.Whole(0), new Value.Found())) : List.of();
            case Value.Dictionary dictionary ->
                dictionary.entries().keySet().stream()
                        .map(key -> new Turn(new Value.Text(key), dictionary.at(key)))
                        .toList();
            case Value.Whole(var count) -> numbers(pipe, count);
            case Value.Octet _ -> throw new Untellable("it ranges over a byte");
            default -> throw new Failing("range can't iterate over " + GoPrint.plain(over));
        };
    }

    private static List<Turn> numbers(Node.Pipe pipe, long count) {
        if (pipe.declared().size() > 1) {
            throw new Failing("can't use " + count + " to iterate over more than one variable");
        }
        var turns = new ArrayList<Turn>();
        for (var i = 0L; i < Math.min(count, Tally.LONGEST * 2L); i++) {
            turns.add(new Turn(new Value.Nothing(), new Value.Whole(i)));
        }
        return turns;
    }

    private void set(Node.Pipe pipe, Turn turn) {
        var declared = pipe.declared();
        var values = declared.size() > 1 ? List.of(turn.index(), turn.element()) : List.of(turn.element());
        for (var i = 0; i < declared.size(); i++) {
            if (pipe.assigns()) {
                scope().assign(declared.get(i).name(), values.get(i));
            } else {
                scope().assign(declared.size() - i, values.get(i));
            }
        }
    }

    private void insert(Value dot, Node.Insert insert) {
        var body = Optional.ofNullable(templates.get(insert.name()))
                .orElseThrow(() -> new Failing("template " + GoText.quoted(insert.name()) + " not defined"));
        tally.enter();
        var given = insert.pipe().map(pipe -> evaluation.pipeline(dot, pipe)).orElse(new Value.Nothing());
        var outer = evaluation;
        evaluation = evaluation(insert.name(), given, body);
        walk(given, body);
        // Only where nothing failed: the message tells the inner place.
        evaluation = outer;
        tally.leave();
    }
}
