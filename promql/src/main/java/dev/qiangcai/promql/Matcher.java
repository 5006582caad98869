package dev.qiangcai.promql;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;

/// What a label must be.
///
/// @param label the label's name
/// @param operator `=`, `!=`, `=~` or `!~`
/// @param value the value or the RE2 pattern, which must match the whole label
/// @param at where it stands
public record Matcher(String label, String operator, String value, Span at) {
    /// Whether a series without the label fits.
    public boolean matchesEmpty() {
        return switch (operator) {
            case "=" -> value.isEmpty();
            case "!=" -> !value.isEmpty();
            case "=~" -> anchored().matches("");
            default -> !anchored().matches("");
        };
    }

    /// @throws PatternSyntaxException where the value is a pattern, and not one of RE2
    void check() throws PatternSyntaxException {
        if (operator.endsWith("~")) {
            Pattern.compile(value, Pattern.DOTALL);
        }
    }

    private Pattern anchored() {
        return Pattern.compile("^(?s:" + value + ")$");
    }
}
