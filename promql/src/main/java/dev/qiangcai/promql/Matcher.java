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
        var grown = Growth.refusal(value);
        if (grown.isPresent()) {
            return grown.map(why -> "error parsing regexp: " + why);
        }
        try {
            Pattern.compile(value);
            return Optional.empty();
        } catch (PatternSyntaxException e) {
            return Optional.of("error parsing regexp: "
                    + ("stack underflow".equals(e.getPattern())
                            ? "unexpected ): `" + value + "`"
                            : e.getDescription() + ": `" + e.getPattern() + "`"));
        }
    }

    private Pattern anchored() {
        return Pattern.compile("^(?s:" + value + ")$");
    }
}
