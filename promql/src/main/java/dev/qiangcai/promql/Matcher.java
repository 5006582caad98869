package dev.qiangcai.promql;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.Optional;

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

    /// What is wrong with the pattern, in the words of Go's `regexp`.
    Optional<String> mistake() {
        if (!operator.endsWith("~")) {
            return Optional.empty();
        }
        try {
            Pattern.compile(value);
            return Optional.empty();
        } catch (PatternSyntaxException e) {
            var surplus = String.valueOf(e.getMessage()).contains("stack underflow");
            return Optional.of(
                    surplus ? "error parsing regexp: unexpected ): `" + value + "`" : String.valueOf(e.getMessage()));
        }
    }

    private Pattern anchored() {
        return Pattern.compile("^(?s:" + value + ")$");
    }
}
