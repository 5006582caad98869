package dev.qiangcai.gotemplate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads bodies and what controls them. The templates that a text defines are gathered beside its own.
final class Parser {
    /// Deeper nesting is refused rather than risking the stack. People do not write it.
    private static final int DEEPEST = 300;

    private final Tokens tokens;
    private final Map<String, Node.Body> definitions;
    private Pipelines pipelines;
    private int ranges;
    private int depth;

    private Parser(Tokens tokens) {
        this.tokens = tokens;
        this.definitions = new HashMap<>();
        this.pipelines = new Pipelines(tokens);
    }

    /// The templates of a text by name; its own has the name that is given.
    ///
    /// @throws Unreadable where Go would not read it
    static Map<String, Node.Body> parse(String name, String text) {
        var parser = new Parser(new Tokens(name, text));
        parser.define(name, parser.whole());
        return Map.copyOf(parser.definitions);
    }

    private Node.Body whole() {
        var nodes = new ArrayList<Node>();
        var start = tokens.peek().span();
        while (!tokens.peek().is(Kind.END_OF_INPUT)) {
            if (definition()) {
                continue;
            }
            var node = textOrAction();
            if (node instanceof Node.Close close) {
                throw tokens.broken("unexpected " + GoSource.of(close));
            }
            nodes.add(node);
        }
        return new Node.Body(start, List.copyOf(nodes));
    }

    private boolean definition() {
        if (!tokens.peek().is(Kind.LEFT_DELIMITER)) {
            return false;
        }
        var delimiter = tokens.next();
        var word = tokens.nextWord();
        if (!word.is(Kind.DEFINE)) {
            tokens.back(word);
            tokens.back(delimiter);
            return false;
        }
        var context = "define clause";
        var name = templateName(context);
        tokens.expect(Kind.RIGHT_DELIMITER, context);
        define(name, apart(context));
        return true;
    }

    /// The body of a template of its own: it knows no variables of the text around it, and no loop.
    private Node.Body apart(String context) {
        var outer = pipelines;
        var outerRanges = ranges;
        pipelines = new Pipelines(tokens);
        ranges = 0;
        var bounded = body();
        if (bounded.close().kind() != Kind.END) {
            throw tokens.broken("unexpected " + GoSource.of(bounded.close()) + " in " + context);
        }
        pipelines = outer;
        ranges = outerRanges;
        return bounded.body();
    }

    private void define(String name, Node.Body body) {
        var known = definitions.get(name);
        if (known == null || known.blank()) {
            definitions.put(name, body);
        } else if (!body.blank()) {
            throw tokens.broken("template: multiple definition of template " + GoText.quoted(name));
        }
    }

    private record Bounded(Node.Body body, Node.Close close) {}

    private Bounded body() {
        if (++depth > DEEPEST) {
            throw tokens.broken("nested more than " + DEEPEST + " deep");
        }
        var nodes = new ArrayList<Node>();
        var start = tokens.peekWord().span();
        while (!tokens.peekWord().is(Kind.END_OF_INPUT)) {
            var node = textOrAction();
            if (node instanceof Node.Close close) {
                depth--;
                return new Bounded(new Node.Body(start, List.copyOf(nodes)), close);
            }
            nodes.add(node);
        }
        throw tokens.broken("unexpected EOF");
    }

    private Node textOrAction() {
        var token = tokens.nextWord();
        if (token.is(Kind.TEXT)) {
            return new Node.Text(token.span(), token.text());
        }
        if (!token.is(Kind.LEFT_DELIMITER)) {
            throw tokens.unexpected(token, "input");
        }
        tokens.begin(token);
        var node = action();
        tokens.end();
        return node;
    }

    private Node action() {
        var token = tokens.nextWord();
        return switch (token.kind()) {
            case BLOCK -> block();
            case BREAK, CONTINUE -> jump(token);
            case ELSE -> otherwise();
            case END ->
                new Node.Close(tokens.expect(Kind.RIGHT_DELIMITER, "end").span(), Kind.END);
            case IF, RANGE, WITH -> branch(token.kind());
            case TEMPLATE -> insert();
            default -> {
                tokens.back(token);
                yield new Node.Action(token.span(), pipelines.pipeline("command", Kind.RIGHT_DELIMITER));
            }
        };
    }

    private Node jump(Token word) {
        var source = "{{" + word.text() + "}}";
        var token = tokens.nextWord();
        if (!token.is(Kind.RIGHT_DELIMITER)) {
            throw tokens.unexpected(token, source);
        }
        if (ranges == 0) {
            throw tokens.broken(source + " outside {{range}}");
        }
        return new Node.Jump(word.span(), word.kind());
    }

    private Node otherwise() {
        var token = tokens.peekWord();
        // "else if" is read as an else with an if in it that shares its end.
        if (!token.is(Kind.IF) && !token.is(Kind.WITH)) {
            tokens.expect(Kind.RIGHT_DELIMITER, "else");
        }
        return new Node.Close(token.span(), Kind.ELSE);
    }

    private Node branch(Kind kind) {
        var mark = pipelines.mark();
        var pipe = pipelines.pipeline(GoSource.word(kind), Kind.RIGHT_DELIMITER);
        ranges += kind == Kind.RANGE ? 1 : 0;
        var first = body();
        ranges -= kind == Kind.RANGE ? 1 : 0;
        var otherwise = first.close().kind() == Kind.ELSE
                ? Optional.of(alternative(kind, first.close()))
                : Optional.<Node.Body>empty();
        pipelines.forget(mark);
        return new Node.Branch(pipe.span(), kind, pipe, first.body(), otherwise);
    }

    private Node.Body alternative(Kind kind, Node.Close otherwise) {
        if (kind != Kind.RANGE && tokens.peek().is(kind)) {
            tokens.next();
            if (++depth > DEEPEST) {
                throw tokens.broken("nested more than " + DEEPEST + " deep");
            }
            var chained = branch(kind);
            depth--;
            return new Node.Body(otherwise.span(), List.of(chained));
        }
        var last = body();
        if (last.close().kind() != Kind.END) {
            throw tokens.broken("expected end; found " + GoSource.of(last.close()));
        }
        return last.body();
    }

    private Node block() {
        var context = "block clause";
        var at = tokens.peekWord().span();
        var name = templateName(context);
        var pipe = pipelines.pipeline(context, Kind.RIGHT_DELIMITER);
        define(name, apart(context));
        return new Node.Insert(at, name, Optional.of(pipe));
    }

    private Node insert() {
        var context = "template clause";
        var at = tokens.peekWord().span();
        var name = templateName(context);
        var token = tokens.nextWord();
        if (token.is(Kind.RIGHT_DELIMITER)) {
            return new Node.Insert(at, name, Optional.empty());
        }
        tokens.back(token);
        return new Node.Insert(at, name, Optional.of(pipelines.pipeline(context, Kind.RIGHT_DELIMITER)));
    }

    private String templateName(String context) {
        var token = tokens.nextWord();
        if (!token.is(Kind.STRING) && !token.is(Kind.RAW_STRING)) {
            throw tokens.unexpected(token, context);
        }
        return pipelines.text(token);
    }
}
