package dev.qiangcai.gotemplate;

import dev.qiangcai.gotemplate.Node.Command;
import dev.qiangcai.gotemplate.Node.Operand;
import dev.qiangcai.gotemplate.Node.Pipe;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads what stands in an action, and knows the variables that are declared at the moment.
final class Pipelines {
    private static final int DEEPEST = 300;

    private final Tokens tokens;
    private final List<String> variables = new ArrayList<>(List.of("$"));
    private int depth;

    Pipelines(Tokens tokens) {
        this.tokens = tokens;
    }

    /// How many variables there are; [#forget] drops the later ones.
    int mark() {
        return variables.size();
    }

    void forget(int mark) {
        variables.subList(mark, variables.size()).clear();
    }

    Pipe pipeline(String context, Kind end) {
        var start = tokens.peekWord().span();
        var declared = new ArrayList<Node.Variable>();
        var assigns = declarations(context, declared);
        var commands = new ArrayList<Command>();
        while (true) {
            var token = tokens.nextWord();
            if (token.is(end)) {
                check(commands, context);
                return new Pipe(start, assigns, List.copyOf(declared), List.copyOf(commands));
            }
            if (!token.kind().operand()) {
                throw tokens.unexpected(token, context);
            }
            tokens.back(token);
            commands.add(command());
        }
    }

    /// Takes the variables that the pipeline sets; answers whether it assigns rather than declares.
    private boolean declarations(String context, List<Node.Variable> declared) {
        while (tokens.peekWord().is(Kind.VARIABLE)) {
            var variable = tokens.nextWord();
            var behind = tokens.peek();
            var word = tokens.peekWord();
            var comma = word.is(Kind.CHAR) && word.text().equals(",");
            if (!comma && !word.is(Kind.ASSIGN) && !word.is(Kind.DECLARE)) {
                if (behind.is(Kind.SPACE)) {
                    tokens.back(behind);
                }
                tokens.back(variable);
                return false;
            }
            tokens.nextWord();
            declared.add(new Node.Variable(variable.span(), variable.span(), List.of(variable.text())));
            variables.add(variable.text());
            if (!comma) {
                return word.is(Kind.ASSIGN);
            }
            secondMayFollow(context, declared.size());
        }
        return false;
    }

    private void secondMayFollow(String context, int declared) {
        if (!context.equals("range") || declared > 1) {
            throw tokens.broken("too many declarations in " + context);
        }
        switch (tokens.peekWord().kind()) {
            case VARIABLE, RIGHT_DELIMITER, RIGHT_PAREN -> {}
            default -> throw tokens.broken("range can only initialize variables");
        }
    }

    private void check(List<Command> commands, String context) {
        if (commands.isEmpty()) {
            throw tokens.broken("missing value for " + context);
        }
        for (var i = 1; i < commands.size(); i++) {
            switch (commands.get(i).words().getFirst()) {
                case Node.Bool _, Node.Dot _, Node.Nil _, Node.Constant _, Node.Quote _ ->
                    throw tokens.broken("non executable command in pipeline stage " + (i + 1));
                case Node.Chain _, Node.Field _, Node.Name _, Node.Variable _, Pipe _ -> {}
            }
        }
    }

    private Command command() {
        var start = tokens.peekWord().span();
        var words = new ArrayList<Operand>();
        while (true) {
            tokens.peekWord();
            operand().ifPresent(words::add);
            var token = tokens.next();
            if (token.is(Kind.SPACE)) {
                continue;
            }
            if (token.is(Kind.RIGHT_DELIMITER) || token.is(Kind.RIGHT_PAREN)) {
                tokens.back(token);
            } else if (!token.is(Kind.PIPE)) {
                throw tokens.unexpected(token, "operand");
            }
            if (words.isEmpty()) {
                throw tokens.broken("empty command");
            }
            return new Command(start, List.copyOf(words));
        }
    }

    private Optional<Operand> operand() {
        var term = term();
        if (term.isEmpty() || !tokens.peek().is(Kind.FIELD)) {
            return term;
        }
        var first = tokens.peek().span();
        var last = first;
        var fields = new ArrayList<String>();
        while (tokens.peek().is(Kind.FIELD)) {
            var field = tokens.next();
            fields.add(field.text().substring(1));
            last = field.span();
        }
        return Optional.of(
                switch (term.get()) {
                    case Node.Field field -> new Node.Field(first, field.all().to(last), joined(field.path(), fields));
                    case Node.Variable variable ->
                        new Node.Variable(first, variable.all().to(last), joined(variable.path(), fields));
                    case Node.Bool _, Node.Quote _, Node.Constant _, Node.Nil _, Node.Dot _ ->
                        throw tokens.broken("unexpected . after term " + GoText.quoted(GoSource.of(term.get())));
                    case Node.Chain _, Node.Name _, Pipe _ -> new Node.Chain(first, term.get(), List.copyOf(fields));
                });
    }

    private Optional<Operand> term() {
        var token = tokens.nextWord();
        var at = token.span();
        return switch (token.kind()) {
            case IDENTIFIER -> {
                if (!Functions.known(token.text())) {
                    throw tokens.broken("function " + GoText.quoted(token.text()) + " not defined", token);
                }
                yield Optional.of(new Node.Name(at, token.text()));
            }
            case DOT -> Optional.of(new Node.Dot(at));
            case NIL -> Optional.of(new Node.Nil(at));
            case VARIABLE -> Optional.of(variable(token));
            case FIELD ->
                Optional.of(new Node.Field(at, at, List.of(token.text().substring(1))));
            case BOOL -> Optional.of(new Node.Bool(at, token.text().equals("true")));
            case CHAR_CONSTANT, COMPLEX, NUMBER -> Optional.of(new Node.Constant(at, number(token)));
            case LEFT_PAREN -> Optional.of(parenthesized());
            case STRING, RAW_STRING -> Optional.of(new Node.Quote(at, token.text(), text(token)));
            default -> {
                tokens.back(token);
                yield Optional.empty();
            }
        };
    }

    private Pipe parenthesized() {
        if (++depth > DEEPEST) {
            throw tokens.broken("max expression depth exceeded");
        }
        var pipe = pipeline("parenthesized pipeline", Kind.RIGHT_PAREN);
        depth--;
        return pipe;
    }

    private Node.Variable variable(Token token) {
        if (!variables.contains(token.text())) {
            throw tokens.broken("undefined variable " + GoText.quoted(token.text()), token);
        }
        return new Node.Variable(token.span(), token.span(), List.of(token.text()));
    }

    private GoNumber number(Token token) {
        try {
            return GoNumber.of(token.kind(), token.text());
        } catch (Malformed e) {
            throw tokens.broken(e.reason(), token);
        }
    }

    /// The text of a literal.
    String text(Token token) {
        try {
            return Unquote.string(token.text());
        } catch (Malformed e) {
            throw tokens.broken(e.reason(), token);
        }
    }

    private static List<String> joined(List<String> path, List<String> more) {
        var all = new ArrayList<>(path);
        all.addAll(more);
        return List.copyOf(all);
    }
}
