package dev.qiangcai.guard.words;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// One thing said to the owner: a key into a module's bundle and the facts that fill it in.
///
/// Facts are plain values or other sentences, and never secrets. `toString` is the English text, so that a sentence
/// can stand in an exception's message or in a log line.
///
/// ```java
/// Sentence.of("dev.qiangcai.shop.words", "store.unreachable", "api.example", cause).in(Locale.CHINESE)
/// ```
///
/// @param bundle the resource bundle's base name
/// @param key the sentence's key
/// @param facts what `{0}`, `{1}` … stand for
public record Sentence(String bundle, String key, List<Object> facts) {
    public Sentence {
        Objects.requireNonNull(bundle, "bundle");
        Objects.requireNonNull(key, "key");
        facts = List.copyOf(facts);
    }

    public static Sentence of(String bundle, String key, Object... facts) {
        return new Sentence(bundle, key, List.of(facts));
    }

    /// The sentence in that language; English where the language has none.
    public String in(Locale locale) {
        var words = Words.of(bundle, locale);
        var spoken = facts.stream()
                .map(fact -> fact instanceof Sentence inner ? inner.in(locale) : String.valueOf(fact))
                .toArray();
        return new MessageFormat(words.getString(key), locale).format(spoken);
    }

    @Override
    public String toString() {
        return in(Locale.ENGLISH);
    }
}
