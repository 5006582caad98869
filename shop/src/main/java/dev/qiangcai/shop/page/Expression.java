package dev.qiangcai.shop.page;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import com.jayway.jsonpath.InvalidPathException;
import dev.qiangcai.guard.words.Sentence;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/// A profile's expression, compiled once: a JSONPath, a CSS selector or a pattern. Threads share what is compiled.
///
/// Expressions come from profiles, which may be hostile: length, the cost of a search and the number kept are bounded.
sealed interface Expression<T> {
    record Compiled<T>(T search) implements Expression<T> {}

    record Refused<T>(Sentence why) implements Expression<T> {}

    /// How many characters an expression may have.
    int MAX_LENGTH = 1_000;

    static Expression<JsonSearch> path(String path) {
        return Kept.PATHS.of(path);
    }

    static Expression<Evaluator> selector(String selector) {
        return Kept.SELECTORS.of(selector);
    }

    static Expression<Pattern> regex(String pattern) {
        return Kept.PATTERNS.of(pattern);
    }

    private static <T> Expression<T> refused(String key, Object... facts) {
        return new Refused<>(Hits.said(key, facts));
    }

    private static Expression<JsonSearch> compilePath(String path) {
        // A filter's `=~` would be searched by a backtracking engine, and each `..` multiplies the work of the last.
        if (path.contains("=~")) {
            return refused("page.path-regex", path);
        }
        if (path.indexOf("..") != path.lastIndexOf("..")) {
            return refused("page.path-deep", path);
        }
        if (!path.startsWith("$") || unfinished(path)) {
            return refused("page.path-unfinished", path);
        }
        try {
            return new Compiled<>(JsonSearch.compile(path));
        } catch (InvalidPathException | IllegalArgumentException | StringIndexOutOfBoundsException refusal) {
            return refused("page.path", path, String.valueOf(refusal.getMessage()));
        }
    }

    /// Whether a quote or a bracket stays open, which the compiler would overlook.
    private static boolean unfinished(String path) {
        int open = 0;
        boolean quoted = false;
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            quoted ^= c == '\'';
            open += quoted ? 0 : "[(".indexOf(c) >= 0 ? 1 : "])".indexOf(c) >= 0 ? -1 : 0;
        }
        return quoted || open != 0 || path.endsWith(".");
    }

    private static Expression<Evaluator> compileSelector(String selector) {
        if (Toil.tooMuch(selector)) {
            return refused("page.selector-slow", selector, Toil.MOST);
        }
        try {
            return new Compiled<>(Selector.evaluatorOf(selector));
        } catch (Selector.SelectorParseException | IllegalArgumentException | PatternSyntaxException refusal) {
            return refused("page.selector", selector, String.valueOf(refusal.getMessage()));
        }
    }

    private static Expression<Pattern> compilePattern(String pattern) {
        try {
            var compiled = Pattern.compile(pattern);
            return compiled.programSize() > Kept.MAX_PROGRAM
                    ? refused("page.regex-large", pattern)
                    : new Compiled<>(compiled);
        } catch (PatternSyntaxException refusal) {
            return refused("page.regex", pattern, String.valueOf(refusal.getMessage()));
        }
    }

    /// What was compiled, by its spelling. Profiles hold some dozens; a flood of spellings only empties it.
    record Kept<T>(Map<String, Expression<T>> made, Function<String, Expression<T>> compile) {
        private static final int MAX_KEPT = 1_000;
        private static final int MAX_PROGRAM = 1_000;
        private static final Kept<JsonSearch> PATHS = new Kept<>(new ConcurrentHashMap<>(), Expression::compilePath);
        private static final Kept<Evaluator> SELECTORS =
                new Kept<>(new ConcurrentHashMap<>(), Expression::compileSelector);
        private static final Kept<Pattern> PATTERNS = new Kept<>(new ConcurrentHashMap<>(), Expression::compilePattern);

        private Expression<T> of(String spelling) {
            if (spelling.length() > MAX_LENGTH) {
                return refused("page.expression-long", spelling.substring(0, 60), MAX_LENGTH);
            }
            var known = made.get(spelling);
            if (known != null) {
                return known;
            }
            if (made.size() >= MAX_KEPT) {
                made.clear();
            }
            var fresh = compile.apply(spelling);
            made.put(spelling, fresh);
            return fresh;
        }
    }
}
