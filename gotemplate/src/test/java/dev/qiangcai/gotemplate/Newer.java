package dev.qiangcai.gotemplate;

import dev.qiangcai.gotemplate.Oracle.Answer;
import java.util.regex.Pattern;

/// What Go has changed since 1.19: each time the old release refuses in exactly these words what a new one takes, or
/// refuses in words of its own.
enum Newer {
    /// A parenthesis too many is an error of its own since 1.20, and no word that may follow `range $i,`.
    PARENTHESIS(" unexpected \"\\)\" in [a-z ]+") {
        @Override
        boolean mayAnswer(Answer ours, String place) {
            return ours.equals(new Answer("parse", place + " unexpected right paren"))
                    || ours.equals(new Answer("parse", place + " range can only initialize variables"));
        }
    },
    /// There is `else with` since 1.23; what follows it may be right or wrong.
    ELSE_WITH(" unexpected <with> in else") {
        @Override
        boolean mayAnswer(Answer ours, String place) {
            return !ours.words().endsWith("in else");
        }
    },
    /// One ranges over whole numbers since 1.22, with one variable at most.
    WHOLE_NUMBERS(" range can't iterate over [+-]?\\d+") {
        @Override
        boolean mayAnswer(Answer ours, String place) {
            return ours.verdict().equals("ok")
                    || (ours.verdict().equals("execute") && !ours.words().contains("range can't iterate over"));
        }
    };

    private final Pattern refusal;

    Newer(String refusal) {
        this.refusal = Pattern.compile("(?s)(.*:)" + refusal);
    }

    abstract boolean mayAnswer(Answer ours, String place);

    static boolean explains(Answer ours, Answer theirs) {
        for (var change : values()) {
            var refused = change.refusal.matcher(theirs.words());
            if (!theirs.verdict().equals("ok") && refused.matches() && change.mayAnswer(ours, refused.group(1))) {
                return true;
            }
        }
        return false;
    }
}
