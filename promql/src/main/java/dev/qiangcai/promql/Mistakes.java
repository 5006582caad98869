package dev.qiangcai.promql;

import java.util.ArrayList;
import java.util.List;

/// What was found wrong so far, in order. Only the first hundred are kept.
final class Mistakes {
    private static final int MOST = 100;

    private final List<ParseError> errors = new ArrayList<>();

    void add(String message, Span at) {
        add(new ParseError(message, at));
    }

    void add(ParseError error) {
        if (errors.size() < MOST) {
            errors.add(error);
        }
    }

    boolean none() {
        return errors.isEmpty();
    }

    List<ParseError> list() {
        return List.copyOf(errors);
    }
}
