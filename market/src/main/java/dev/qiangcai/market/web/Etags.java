package dev.qiangcai.market.web;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/// Answers with entity tags: made once an edition, and 304 to those who have it. Tags of another run never match.
final class Etags {
    private static final int MOST = 20_000;

    private record Printed(String tag, Answer answer) {}

    private final String run;
    private final ConcurrentHashMap<String, Printed> printed = new ConcurrentHashMap<>();

    Etags() {
        var bytes = new byte[4];
        new SecureRandom().nextBytes(bytes);
        run = HexFormat.of().formatHex(bytes);
    }

    /// The answer for `key` at this edition, printed if that was not done yet.
    Answer answer(Visit visit, String key, String edition, Supplier<Answer> printer) {
        var tag = '"' + run + '-' + edition + '"';
        if (visit.ifNoneMatch().filter(had -> matches(had, tag)).isPresent()) {
            return Answer.notModified().with("ETag", tag).with("Cache-Control", "no-cache");
        }
        var held =
                Optional.ofNullable(printed.get(key)).filter(page -> page.tag().equals(tag));
        return held.map(Printed::answer).orElseGet(() -> print(key, tag, printer));
    }

    private Answer print(String key, String tag, Supplier<Answer> printer) {
        if (printed.size() >= MOST) {
            printed.clear();
        }
        var answer = printer.get().with("ETag", tag).with("Cache-Control", "no-cache");
        printed.put(key, new Printed(tag, answer));
        return answer;
    }

    private static boolean matches(String had, String tag) {
        return Arrays.stream(had.split(",", -1))
                .map(String::strip)
                .map(one -> one.startsWith("W/") ? one.substring(2) : one)
                .anyMatch(one -> one.equals("*") || one.equals(tag));
    }
}
