package dev.qiangcai.console.page;

import dev.qiangcai.buyer.plan.FormField;
import dev.qiangcai.buyer.plan.FormField.Kind;
import dev.qiangcai.buyer.plan.FormField.Rest;
import dev.qiangcai.guard.words.Sentence;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// What a page says, in its reader's language.
public record Words(Locale language) {
    private static final String BUNDLE = "dev.qiangcai.console.words";
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    /// A sentence of the console's.
    public String say(String key, Object... facts) {
        return say(Sentence.of(BUNDLE, key, facts));
    }

    public String say(Sentence sentence) {
        return sentence.in(language);
    }

    /// The language as HTML names it.
    public String tag() {
        return language.getLanguage().equals("zh") ? "zh-CN" : "en";
    }

    /// The other language, as HTML names it.
    public String other() {
        return tag().equals("en") ? "zh-CN" : "en";
    }

    /// A moment on this machine's clock.
    public String moment(Instant at) {
        return MOMENT.format(at.atZone(ZoneId.systemDefault()));
    }

    public String time(Instant at) {
        return TIME.format(at.atZone(ZoneId.systemDefault()));
    }

    /// What may be written into a field.
    public String about(FormField field) {
        return switch (field.kind()) {
            case Kind.Text() -> field.key();
            case Kind.Hidden(var rest) -> say(hidden(rest), field.key());
            case Kind.File(var rest) -> say(file(rest), field.key());
            case Kind.Count(var least, var most) -> field.key() + ", " + least + "–" + most;
            case Kind.Amount(var currency) -> field.key() + ", " + currency.getCurrencyCode();
            case Kind.Moment(var zone) -> field.key() + ", announced | 2026-11-24T10:00 (" + zone + ")";
            case Kind.Length() -> field.key() + ", PT10M";
            case Kind.Choice _ -> field.key();
        };
    }

    private static String hidden(Rest rest) {
        return switch (rest) {
            case ABSENT -> "plan.hidden";
            case PLAIN -> "plan.plain";
            case SEALED -> "plan.kept";
        };
    }

    private static String file(Rest rest) {
        return switch (rest) {
            case ABSENT -> "plan.file";
            case PLAIN -> "plan.file.plain";
            case SEALED -> "plan.file.sealed";
        };
    }

    /// Milliseconds with a fraction: `3.2 ms`.
    public String millis(Duration length) {
        return say("unit.millis", String.format(Locale.ROOT, "%.1f", length.toNanos() / 1e6));
    }

    /// Seconds with a fraction: `2.4 s`.
    public String seconds(Duration length) {
        return say("unit.seconds", String.format(Locale.ROOT, "%.1f", length.toMillis() / 1e3));
    }
}
