package dev.qiangcai.shop.product;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a short text says about the stock, in any of the languages.
final class Spoken {
    private Spoken() {}

    /// The meaning of a text that says one thing only.
    static Optional<Evidence.Says> meaning(String text) {
        var folded = Phrases.Folded.of(text);
        var found = Phrases.all().in(folded).stream()
                .flatMap(match -> says(match, folded).stream())
                .distinct()
                .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    static Optional<Evidence.Says> says(Phrases.Match match, Phrases.Folded folded) {
        return Optional.ofNullable(
                switch (match.topic()) {
                    case AVAILABLE -> Evidence.Says.AVAILABLE;
                    case AVAILABLE_ALONE -> alone(match, folded) ? Evidence.Says.AVAILABLE : null;
                    case COUNT -> counted(match, folded);
                    case SOLD_OUT -> Evidence.Says.SOLD_OUT;
                    case SOLD_OUT_ALONE -> alone(match, folded) ? Evidence.Says.SOLD_OUT : null;
                    case NOTIFY -> Evidence.Says.NOTIFY;
                    case NOTIFY_ALONE -> alone(match, folded) ? Evidence.Says.NOTIFY : null;
                    case NOT_OPEN -> Evidence.Says.NOT_OPEN;
                    case STORE_ONLY -> Evidence.Says.STORE_ONLY;
                    case BACK_ORDER -> Evidence.Says.BACK_ORDER;
                    case CHOOSE -> Evidence.Says.CHOOSE;
                    case DEPENDS -> Evidence.Says.DEPENDS;
                    default -> null;
                });
    }

    /// Whether nothing else is said: but for a label before it, `Availability: available`.
    private static boolean alone(Phrases.Match match, Phrases.Folded folded) {
        var text = folded.text();
        var before = text.substring(0, match.from()).strip();
        var after = text.substring(match.to()).replaceAll("[\\p{Punct}\\s\u2713\u2714\u3002]", "");
        return after.isEmpty()
                && (before.replaceAll("[\\p{Punct}\\s\u2713\u2714\u25CF]", "").isEmpty()
                        || before.matches(".*[:\uFF1A]"));
    }

    /// What the number that the phrase holds says; an amount of money is no number of pieces.
    private static Evidence.@Nullable Says counted(Phrases.Match match, Phrases.Folded folded) {
        int at = match.numbers();
        var number = at < folded.numbers().size() ? folded.numbers().get(at) : "";
        var before = folded.text().substring(0, match.from()).strip();
        if (number.matches("\\d*[.,]\\d{1,2}")
                || (!before.isEmpty()
                        && Character.getType(before.codePointBefore(before.length())) == Character.CURRENCY_SYMBOL)) {
            return null;
        }
        return number.matches("0+") ? Evidence.Says.SOLD_OUT : Evidence.Says.AVAILABLE;
    }
}
