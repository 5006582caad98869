package dev.qiangcai.gotemplate;

import java.util.List;
import java.util.Optional;

/// A part of a template that was read. The span is of the whole text, with what Prometheus puts before it; an error at
/// the node is placed at its start.
sealed interface Node {
    Span span();

    record Text(Span span, String text) implements Node {}

    record Action(Span span, Pipe pipe) implements Node {}

    /// `if`, `with` and `range`, with what is done where the pipeline is empty.
    record Branch(Span span, Kind kind, Pipe pipe, Body body, Optional<Body> otherwise) implements Node {}

    /// The use of another template; a block is one that is defined where it is used.
    record Insert(Span span, String name, Optional<Pipe> pipe) implements Node {}

    /// `break` or `continue`.
    record Jump(Span span, Kind kind) implements Node {}

    /// What closes a body: `end` or `else`. It never stands in one.
    record Close(Span span, Kind kind) implements Node {}

    record Body(Span span, List<Node> nodes) implements Node {
        /// Whether there is nothing in it but space; such a definition gives way to another.
        boolean blank() {
            return nodes.stream().allMatch(node -> node instanceof Text(var at, var text) && text.isBlank());
        }
    }

    /// What may stand as the word of a command.
    sealed interface Operand extends Node {}

    record Pipe(Span span, boolean assigns, List<Variable> declared, List<Command> commands) implements Operand {}

    record Command(Span span, List<Operand> words) implements Node {}

    record Name(Span span, String name) implements Operand {}

    /// A variable, and the fields behind it.
    record Variable(Span span, Span all, List<String> path) implements Operand {
        String name() {
            return path.getFirst();
        }

        List<String> fields() {
            return path.subList(1, path.size());
        }
    }

    record Dot(Span span) implements Operand {}

    record Nil(Span span) implements Operand {}

    record Field(Span span, Span all, List<String> path) implements Operand {}

    /// Fields of what an operand gives: `(index $labels "x").y`.
    record Chain(Span span, Operand of, List<String> path) implements Operand {}

    record Bool(Span span, boolean value) implements Operand {}

    record Constant(Span span, GoNumber value) implements Operand {}

    record Quote(Span span, String source, String text) implements Operand {}
}
