package dev.qiangcai.gotemplate;

import java.util.ArrayDeque;
import java.util.Deque;

/// The words of a template with the means to put some back.
final class Tokens {
    private final Lexer lexer;
    private final String input;
    private final String name;
    private final Deque<Token> returned = new ArrayDeque<>();
    private Token newest = new Token(Kind.SPACE, new Span(0, 0), "");
    private int actionLine;

    Tokens(String name, String input) {
        this.name = name;
        this.input = input;
        this.lexer = new Lexer(input);
    }

    Token next() {
        if (!returned.isEmpty()) {
            return returned.pop();
        }
        newest = lexer.next();
        return newest;
    }

    void back(Token token) {
        returned.push(token);
    }

    Token peek() {
        var token = next();
        back(token);
        return token;
    }

    Token nextWord() {
        var token = next();
        while (token.is(Kind.SPACE)) {
            token = next();
        }
        return token;
    }

    /// The next word that is no space; the space before it is gone.
    Token peekWord() {
        var token = nextWord();
        back(token);
        return token;
    }

    Token expect(Kind kind, String context) {
        var token = nextWord();
        if (!token.is(kind)) {
            throw unexpected(token, context);
        }
        return token;
    }

    /// An action begins or ends; an error on a later line tells where its action began.
    void begin(Token delimiter) {
        actionLine = line(delimiter);
    }

    void end() {
        actionLine = 0;
    }

    Unreadable unexpected(Token token, String context) {
        if (!token.is(Kind.ERROR)) {
            return broken("unexpected " + token + " in " + context, token);
        }
        var elsewhere = actionLine != 0 && actionLine != line(token);
        var joint = token.text().endsWith(" action") ? "" : " in action";
        return broken(token.text() + (elsewhere ? joint + " started at " + name + ":" + actionLine : ""), token);
    }

    Unreadable broken(String reason) {
        return broken(reason, newest);
    }

    Unreadable broken(String reason, Token at) {
        return new Unreadable(reason, at.span(), newest.span().start());
    }

    private int line(Token token) {
        return Lines.number(input, token.span().start());
    }
}
