package dev.qiangcai.gotemplate;

import dev.qiangcai.gotemplate.Node.Pipe;
import dev.qiangcai.gotemplate.Use.What;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Finds what a template takes from its alert. It follows variables, `with` and the templates that a text inserts, as
/// far as names are written out; a label of a query's sample is none of the alert's.
final class Uses {
    /// What a value is, as far as this search cares.
    private enum Role {
        ALERT,
        LABELS,
        EXTERNAL_LABELS,
        OTHER
    }

    private record Visit(String template, Role dot) {}

    private final Map<String, Node.Body> templates;
    private final int prelude;
    private final List<Use> found = new ArrayList<>();
    private final Set<Visit> visits = new HashSet<>();
    private Map<String, Role> variables = new HashMap<>();

    private Uses(Map<String, Node.Body> templates, int prelude) {
        this.templates = templates;
        this.prelude = prelude;
    }

    static List<Use> of(Map<String, Node.Body> templates, String name, int prelude) {
        var uses = new Uses(templates, prelude);
        uses.visit(name, Role.ALERT);
        return List.copyOf(uses.found);
    }

    private void visit(String template, Role dot) {
        if (!templates.containsKey(template) || !visits.add(new Visit(template, dot))) {
            return;
        }
        var outer = variables;
        variables = new HashMap<>(Map.of("$", dot));
        walk(templates.get(template), dot);
        variables = outer;
    }

    private void walk(Node node, Role dot) {
        switch (node) {
            case Node.Text _, Node.Jump _, Node.Close _ -> {}
            case Node.Body body -> body.nodes().forEach(part -> walk(part, dot));
            case Node.Action action -> shown(pipe(action.pipe(), dot), action.pipe());
            case Node.Branch branch -> branch(branch, dot);
            case Node.Insert insert ->
                visit(insert.name(), insert.pipe().map(pipe -> pipe(pipe, dot)).orElse(Role.OTHER));
            case Node.Command command -> command(command, dot, Optional.empty());
            case Node.Operand operand -> operand(operand, dot);
        }
    }

    private void branch(Node.Branch branch, Role dot) {
        var outer = Map.copyOf(variables);
        var role = pipe(branch.pipe(), dot);
        if (branch.kind() == Kind.RANGE) {
            if (role == Role.LABELS) {
                add(What.EVERY_LABEL, GoSource.of(branch.pipe()), branch.pipe().span());
            }
            branch.pipe().declared().forEach(variable -> variables.put(variable.name(), Role.OTHER));
        }
        walk(
                branch.body(),
                switch (branch.kind()) {
                    case RANGE -> Role.OTHER;
                    case WITH -> role;
                    default -> dot;
                });
        variables = new HashMap<>(outer);
        branch.otherwise().ifPresent(body -> walk(body, dot));
        variables = new HashMap<>(outer);
    }

    /// All labels at once: printed, walked through, or given to a function.
    private void shown(Role role, Node.Operand operand) {
        var nothingSet = !(operand instanceof Pipe pipe)
                || pipe.declared().isEmpty()
                || pipe.declared().stream().noneMatch(variable -> variables.get(variable.name()) == role);
        if (role == Role.LABELS && nothingSet) {
            add(What.EVERY_LABEL, GoSource.of(operand), operand.span());
        }
    }

    private Role pipe(Pipe pipe, Role dot) {
        var role = Optional.<Role>empty();
        for (var command : pipe.commands()) {
            role = Optional.of(command(command, dot, role));
        }
        for (var variable : pipe.declared()) {
            variables.put(variable.name(), role.orElse(Role.OTHER));
        }
        return role.orElse(Role.OTHER);
    }

    private Role command(Node.Command command, Role dot, Optional<Role> piped) {
        var words = command.words();
        if (!(words.getFirst() instanceof Node.Name function)) {
            var role = operand(words.getFirst(), dot);
            words.stream().skip(1).forEach(word -> shown(operand(word, dot), word));
            return role;
        }
        add(What.FUNCTION, function.name(), function.span());
        if (function.name().equals("query") && words.size() == 2 && words.get(1) instanceof Node.Quote expression) {
            add(What.QUERY, expression.text(), expression.span());
        }
        return function.name().equals("index") ? index(words, dot) : arguments(command, dot, piped);
    }

    private Role arguments(Node.Command command, Role dot, Optional<Role> piped) {
        for (var word : command.words().subList(1, command.words().size())) {
            shown(operand(word, dot), word);
        }
        if (piped.filter(role -> role == Role.LABELS).isPresent()) {
            add(What.EVERY_LABEL, GoSource.of(command), command.span());
        }
        return Role.OTHER;
    }

    /// `index $labels "job"`; a role of its own is kept only where nothing is looked up.
    private Role index(List<Node.Operand> words, Role dot) {
        if (words.size() < 3) {
            words.stream().skip(1).forEach(word -> shown(operand(word, dot), word));
            return Role.OTHER;
        }
        var of = operand(words.get(1), dot);
        if (words.get(2) instanceof Node.Quote key) {
            return field(of, key.text(), key.span());
        }
        shown(of, words.get(1));
        words.stream().skip(2).forEach(word -> operand(word, dot));
        return Role.OTHER;
    }

    private Role operand(Node.Operand operand, Role dot) {
        return switch (operand) {
            case Node.Dot _ -> dot;
            case Node.Field field -> path(dot, field.path(), field.all());
            case Node.Variable variable -> variable(variable);
            case Node.Chain chain -> path(operand(chain.of(), dot), chain.path(), chain.span());
            case Pipe pipe -> pipe(pipe, dot);
            case Node.Name name -> {
                add(What.FUNCTION, name.name(), name.span());
                yield Role.OTHER;
            }
            case Node.Bool _, Node.Nil _, Node.Constant _, Node.Quote _ -> Role.OTHER;
        };
    }

    private Role variable(Node.Variable variable) {
        switch (variable.name()) {
            case "$value" -> add(What.VALUE, "$value", variable.all());
            case "$externalURL" -> add(What.EXTERNAL_URL, "$externalURL", variable.all());
            default -> {}
        }
        return path(variables.getOrDefault(variable.name(), Role.OTHER), variable.fields(), variable.all());
    }

    private Role path(Role of, List<String> path, Span at) {
        var role = of;
        for (var name : path) {
            role = field(role, name, at);
        }
        return role;
    }

    private Role field(Role of, String name, Span at) {
        return switch (of) {
            case ALERT -> alert(name, at);
            case LABELS -> {
                add(What.LABEL, name, at);
                yield Role.OTHER;
            }
            case EXTERNAL_LABELS -> {
                add(What.EXTERNAL_LABEL, name, at);
                yield Role.OTHER;
            }
            case OTHER -> Role.OTHER;
        };
    }

    private Role alert(String name, Span at) {
        return switch (name) {
            case "Labels" -> Role.LABELS;
            case "ExternalLabels" -> Role.EXTERNAL_LABELS;
            case "Value" -> {
                add(What.VALUE, ".Value", at);
                yield Role.OTHER;
            }
            case "ExternalURL" -> {
                add(What.EXTERNAL_URL, ".ExternalURL", at);
                yield Role.OTHER;
            }
            default -> Role.OTHER;
        };
    }

    private void add(What what, String name, Span at) {
        if (at.start() >= prelude) {
            found.add(new Use(what, name, new Span(at.start() - prelude, at.end() - prelude)));
        }
    }
}
