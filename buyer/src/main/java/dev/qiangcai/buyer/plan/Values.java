package dev.qiangcai.buyer.plan;

import dev.qiangcai.guard.words.Sentence;
import dev.qiangcai.shop.money.Money;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/// Turns texts into values, and says where a text stood that is none.
///
/// @param folder what relative paths are relative to: the folder of the plan
record Values(Sources sources, Path folder) {
    String required(String key, Optional<String> text, String example) {
        return text.map(String::strip)
                .filter(present -> !present.isEmpty())
                .orElseThrow(() -> new MissingKey(sources.spot(key), example));
    }

    /// @param expected the key of the sentence that says what would have been right
    <T> T parsed(String key, String text, String expected, Function<String, T> parse) {
        try {
            return parse.apply(text.strip());
        } catch (IllegalArgumentException | DateTimeException unfit) {
            throw bad(key, text, expected);
        }
    }

    BadValue bad(String key, String text, String expected) {
        return new BadValue(sources.spot(key), text, Sentence.of("dev.qiangcai.buyer.words", expected));
    }

    <E extends Enum<E>> E oneOf(String key, String text, Class<E> kind, String expected) {
        return parsed(key, text, expected, name -> Enum.valueOf(kind, name.toUpperCase(Locale.ROOT)));
    }

    Duration duration(String key, String text, Duration least, Duration most) {
        var duration = parsed(key, text, "plan.aDuration", Duration::parse);
        if (duration.compareTo(least) < 0 || duration.compareTo(most) > 0) {
            throw bad(key, text, "plan.aDuration");
        }
        return duration;
    }

    /// An exact, positive decimal with no more digits than the currency has.
    Money amount(String key, String text, Currency currency) {
        int decimals = Math.max(0, currency.getDefaultFractionDigits());
        boolean exact = text.matches("\\d{1,9}(\\.\\d{1," + Math.max(1, decimals) + "})?")
                && (decimals > 0 || !text.contains("."));
        var amount = exact ? new BigDecimal(text) : BigDecimal.ZERO;
        if (amount.signum() <= 0) {
            throw new BadAmount(sources.spot(key), text, currency.getCurrencyCode(), decimals);
        }
        return new Money(amount, currency);
    }

    Path path(String key, String text) {
        return parsed(key, text, "plan.aPath", name -> folder.resolve(name).normalize());
    }

    Path existing(String key, String text) {
        var path = path(key, text);
        if (!Files.isReadable(path)) {
            throw bad(key, text, "plan.aReadableFile");
        }
        return path;
    }
}
