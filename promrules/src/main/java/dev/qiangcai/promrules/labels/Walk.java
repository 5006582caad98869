package dev.qiangcai.promrules.labels;

import dev.qiangcai.promql.Expr;
import dev.qiangcai.promql.Expr.Aggregate;
import dev.qiangcai.promql.Expr.Binary;
import dev.qiangcai.promql.Expr.Call;
import dev.qiangcai.promql.Expr.MatrixSelector;
import dev.qiangcai.promql.Expr.Paren;
import dev.qiangcai.promql.Expr.Subquery;
import dev.qiangcai.promql.Expr.Unary;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The nodes of a tree.
public final class Walk {
    private Walk() {}

    /// A node and those above it.
    ///
    /// @param above from the root down
    public record Step(Expr node, List<Expr> above) {
        public Step {
            above = List.copyOf(above);
        }
    }

    /// What stands directly below a node.
    public static List<Expr> parts(Expr expr) {
        return switch (expr) {
            case Aggregate aggregate ->
                Stream.concat(aggregate.parameter().stream(), Stream.of(aggregate.inner()))
                        .toList();
            case Call call -> call.arguments();
            case Binary binary -> List.of(binary.left(), binary.right());
            case MatrixSelector matrix -> List.of(matrix.vector());
            case Subquery subquery -> List.of(subquery.inner());
            case Paren paren -> List.of(paren.inner());
            case Unary unary -> List.of(unary.inner());
            case Expr.VectorSelector _, Expr.NumberLiteral _, Expr.StringLiteral _, Expr.DurationArithmetic _ ->
                List.of();
        };
    }

    /// Whether a tree is no deeper than that. A sum of ten thousand terms is a deep tree.
    public static boolean within(Expr root, int depth) {
        record Level(Expr node, int depth) {}
        var open = new ArrayDeque<Level>();
        open.push(new Level(root, 1));
        while (!open.isEmpty()) {
            var level = open.pop();
            if (level.depth() > depth) {
                return false;
            }
            parts(level.node()).forEach(part -> open.push(new Level(part, level.depth() + 1)));
        }
        return true;
    }

    /// Every node, from the left to the right, each after those above it.
    public static List<Step> steps(Expr root) {
        var steps = new ArrayList<Step>();
        collect(root, new ArrayList<>(), steps);
        return steps;
    }

    private static void collect(Expr node, List<Expr> above, List<Step> steps) {
        steps.add(new Step(node, above));
        above.add(node);
        parts(node).forEach(part -> collect(part, above, steps));
        above.removeLast();
    }
}
