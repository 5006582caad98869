package dev.qiangcai.gotemplate;

import dev.qiangcai.gotemplate.Node.Pipe;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Parts of a template as Go writes them into its messages.
final class GoSource {
    private GoSource() {}

    static String word(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    static String of(Node node) {
        return switch (node) {
            case Node.Text text -> text.text();
            case Node.Action action -> "{{" + of(action.pipe()) + "}}";
            case Node.Branch branch ->
                "{{" + word(branch.kind()) + " " + of(branch.pipe()) + "}}" + of(branch.body())
                        + branch.otherwise().map(body -> "{{else}}" + of(body)).orElse("") + "{{end}}";
            case Node.Insert insert ->
                "{{template " + GoText.quoted(insert.name())
                        + insert.pipe().map(pipe -> " " + of(pipe)).orElse("") + "}}";
            case Node.Jump jump -> "{{" + word(jump.kind()) + "}}";
            case Node.Close close -> "{{" + word(close.kind()) + "}}";
            case Node.Body body -> body.nodes().stream().map(GoSource::of).collect(Collectors.joining());
            case Node.Command command ->
                command.words().stream().map(GoSource::parenthesized).collect(Collectors.joining(" "));
            case Node.Operand operand -> operand(operand);
        };
    }

    private static String operand(Node.Operand operand) {
        return switch (operand) {
            case Pipe pipe -> pipe(pipe);
            case Node.Name name -> name.name();
            case Node.Variable variable -> String.join(".", variable.path());
            case Node.Dot _ -> ".";
            case Node.Nil _ -> "nil";
            case Node.Field field -> dotted(field.path());
            case Node.Chain chain -> parenthesized(chain.of()) + dotted(chain.path());
            case Node.Bool bool -> String.valueOf(bool.value());
            case Node.Constant number -> number.value().text();
            case Node.Quote quote -> quote.source();
        };
    }

    private static String pipe(Pipe pipe) {
        var declared = pipe.declared().stream().map(GoSource::of).collect(Collectors.joining(", "));
        var commands = pipe.commands().stream().map(GoSource::of).collect(Collectors.joining(" | "));
        return declared.isEmpty() ? commands : declared + (pipe.assigns() ? " = " : " := ") + commands;
    }

    private static String parenthesized(Node.Operand operand) {
        return operand instanceof Pipe ? "(" + of(operand) + ")" : of(operand);
    }

    private static String dotted(List<String> path) {
        return path.stream().map(name -> "." + name).collect(Collectors.joining());
    }
}
