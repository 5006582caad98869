package dev.qiangcai.shop.profile;

import dev.qiangcai.shop.page.As;
import dev.qiangcai.shop.page.Read;
import dev.qiangcai.shop.page.Source;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads matchers from a profile.
///
/// @param reads what a `var` can mean; empty where the step's reads are not made yet
/// @param is the key of exact equality: `is`, but not in an outcome, whose `is` is its name
record Matching(Set<String> reads, Optional<String> is) {
    private static final List<String> SOURCES = List.of("header", "json", "css", "var");

    static Matching condition(Set<String> reads) {
        return new Matching(reads, Optional.of("is"));
    }

    static Matching outcome(Set<String> reads) {
        return new Matching(reads, Optional.empty());
    }

    Matcher parse(Spot spot) {
        var all = new ArrayList<Matcher>();
        if (spot.has("status")) {
            var codes = new HashSet<Integer>();
            spot.items("status").forEach(code -> codes.add(code.number().intValue()));
            all.add(new Matcher.Status(codes));
        }
        spot.text("finalPath").ifPresent(path -> all.add(new Matcher.FinalPath(path.replaceAll("/+$", ""))));
        source(spot, all);
        text(spot, all);
        nested(spot, "any").ifPresent(matchers -> all.add(new Matcher.Any(matchers)));
        nested(spot, "all").ifPresent(matchers -> all.add(new Matcher.All(matchers)));
        if (all.isEmpty()) {
            throw spot.bad("profile.no-condition", spot.path());
        }
        return all.size() == 1 ? all.getFirst() : new Matcher.All(all);
    }

    private Optional<List<Matcher>> nested(Spot spot, String key) {
        return spot.has(key)
                ? Optional.of(
                        spot.items(key).stream().map(condition(reads)::parse).toList())
                : Optional.empty();
    }

    private void source(Spot spot, List<Matcher> all) {
        var given = SOURCES.stream().filter(spot::has).toList();
        if (given.size() > 1) {
            throw spot.bad("profile.one-compared", String.join(", ", given));
        }
        var comparison = Comparison.parse(spot, is);
        if (given.isEmpty()) {
            if (!comparison.empty() || spot.has("exists")) {
                throw spot.bad("profile.nothing-compared", String.join(", ", SOURCES));
            }
            return;
        }
        var key = given.getFirst();
        if (comparison.empty() && !spot.has("exists") && !(key.equals("css") && spot.has("text"))) {
            throw spot.at(key).bad("profile.no-comparison", key);
        }
        compare(spot, source(spot.at(key), key), comparison, all);
    }

    private static void compare(Spot spot, Source source, Comparison comparison, List<Matcher> all) {
        if (spot.has("exists")) {
            all.add(spot.flag("exists") ? new Matcher.Exists(source) : new Matcher.Lacks(source));
        }
        if (!comparison.empty()) {
            all.add(new Matcher.Compares(new Read(source, As.TEXT, false, Map.of()), comparison));
        }
    }

    private Source source(Spot spot, String key) {
        var text = spot.text();
        var source = switch (key) {
            case "header" -> new Source.Header(text);
            case "json" -> new Source.Json(text);
            case "css" -> new Source.Css(text, Optional.empty());
            default -> new Source.Var(text);
        };
        if (source instanceof Source.Var) {
            checkVar(spot, text, reads);
        }
        ReadPlan.sound(spot, source);
        return source;
    }

    /// @throws BadProfile when there is no such read, here or at all
    static void checkVar(Spot spot, String path, Set<String> reads) {
        int dot = path.indexOf('.');
        var name = dot < 0 ? path : path.substring(0, dot);
        if (!reads.contains(name)) {
            var what = reads.isEmpty()
                    ? Words.of("profile.no-reads", path)
                    : Words.of("profile.no-read", name, String.join(", ", reads));
            throw new BadProfile(spot.file(), spot.mark(), Words.meant(what, name, reads));
        }
    }

    private static void text(Spot spot, List<Matcher> all) {
        if (spot.has("text")) {
            var phrases = spot.items("text").stream()
                    .map(phrase -> Evidence.fold(phrase.text().strip().replaceAll("\\s+", " ")))
                    .toList();
            if (phrases.stream().anyMatch(String::isEmpty)) {
                throw spot.at("text").bad("profile.empty-phrase");
            }
            all.add(spot.text("css")
                    .<Matcher>map(css -> new Matcher.NodeSays(css, phrases))
                    .orElseGet(() -> new Matcher.Says(phrases)));
        }
    }
}
