package dev.qiangcai.shop.page;

import com.google.re2j.Pattern;
import dev.qiangcai.guard.words.Sentence;
import java.util.List;
import java.util.function.Function;

/// What a source's expression found, before it is one value.
sealed interface Hits {
    /// One text that was found.
    ///
    /// @param bare whether the store wrote it as a JSON number or boolean
    record Scalar(String text, boolean bare) {}

    /// At least one text, in the order of the page.
    record Some(List<Scalar> all) implements Hits {
        public Some {
            all = List.copyOf(all);
        }
    }

    record Nothing() implements Hits {}

    /// It cannot be said what stands there.
    record Bad(Sentence why) implements Hits {}

    static Hits of(List<Scalar> found) {
        var all = found.stream().filter(hit -> !hit.text().isBlank()).toList();
        return all.isEmpty() ? new Nothing() : new Some(all);
    }

    static Hits text(String text) {
        return of(List.of(new Scalar(text, false)));
    }

    static Hits bad(String key, Object... facts) {
        return new Bad(said(key, facts));
    }

    static Sentence said(String key, Object... facts) {
        return Sentence.of("dev.qiangcai.shop.words", key, facts);
    }

    /// How many characters there are to be searched.
    default int length() {
        return this instanceof Some(var all)
                ? all.stream().mapToInt(hit -> hit.text().length()).sum()
                : 0;
    }

    /// What a pattern finds in the texts; nothing where it is in none of them.
    default Hits within(Pattern pattern) {
        return this instanceof Some(var all)
                ? of(all.stream()
                        .flatMap(hit -> Search.in(hit.text(), pattern).stream())
                        .toList())
                : this;
    }

    /// The reading of the first text; broken where the texts differ and every one counts.
    default Reading reading(boolean mustAgree, Function<Scalar, Reading> convert) {
        return switch (this) {
            case Nothing _ -> new Reading.Missing();
            case Bad(var why) -> new Reading.Broken(why);
            case Some(var all)
            when mustAgree && all.stream().map(Scalar::text).distinct().count() > 1 ->
                new Reading.Broken(said("page.ambiguous", all.getFirst().text(), differing(all)));
            case Some(var all) -> convert.apply(all.getFirst());
        };
    }

    private static String differing(List<Scalar> all) {
        var first = all.getFirst().text();
        return all.stream()
                .map(Scalar::text)
                .filter(text -> !text.equals(first))
                .findFirst()
                .orElse(first);
    }
}
