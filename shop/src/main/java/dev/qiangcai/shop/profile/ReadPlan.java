package dev.qiangcai.shop.profile;

import dev.qiangcai.shop.money.DecimalMark;
import dev.qiangcai.shop.page.As;
import dev.qiangcai.shop.page.Page;
import dev.qiangcai.shop.page.Read;
import dev.qiangcai.shop.page.Source;
import dev.qiangcai.shop.page.Spelling;
import dev.qiangcai.shop.page.WrittenDate;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// One read of a profile. A JSONPath, a CSS selector and a schema.org node's identity can hold placeholders.
///
/// @param read complete but for what placeholders stand in
/// @param place the JSONPath or the selector, where it holds placeholders
/// @param identity of a schema.org node: `sku`, `gtin13` …
record ReadPlan(Read read, Optional<Quoted> place, List<Field> identity) {
    private static final List<String> SOURCES =
            List.of("json", "css", "schemaorg", "header", "finalPath", "regex", "var");
    /// Beside these a `regex` searches the value instead of the body.
    private static final Set<String> PARTED = Set.of("json", "css", "header", "finalPath");

    /// @param earlier the reads that a `var` can mean
    static ReadPlan parse(Spot spot, Names names, Set<String> earlier) {
        var key = key(spot);
        belongs(spot, "attr", "css", key);
        belongs(spot, "match", "schemaorg", key);
        var place = place(spot, key, names);
        var source = source(spot, key);
        if (source instanceof Source.Var(var path)) {
            Matching.checkVar(spot.at("var"), path, earlier);
        }
        var map = new HashMap<String, String>();
        spot.fields("map").forEach((from, to) -> map.put(from, to.text()));
        var as = spot.text("as").flatMap(As::of).orElse(As.TEXT);
        var read = new Read(source, as, spot.flag("optional"), map, new Spelling(date(spot, as), decimal(spot, as)));
        return new ReadPlan(read, place, Field.parse(spot, "match", names));
    }

    private static Optional<WrittenDate> date(Spot spot, As as) {
        if (as != As.DATE) {
            List.of("format", "zone").stream().filter(spot::has).findFirst().ifPresent(key -> {
                throw spot.at(key).bad("profile.only-beside", key, "as: date");
            });
            return Optional.empty();
        }
        if (!spot.has("format") || !spot.has("zone")) {
            throw spot.at("as").bad("profile.date");
        }
        var zone = spot.at("zone");
        try {
            return Optional.of(WrittenDate.of(spot.at("format").text(), ZoneId.of(zone.text()))
                    .orElseThrow(() -> spot.at("format")
                            .bad("profile.date-format", spot.at("format").text())));
        } catch (DateTimeException unknown) {
            throw zone.bad("profile.date-zone", zone.text());
        }
    }

    private static Optional<DecimalMark> decimal(Spot spot, As as) {
        if (spot.has("decimal") && as != As.MONEY) {
            throw spot.at("decimal").bad("profile.only-beside", "decimal", "as: money");
        }
        return spot.text("decimal").map(mark -> DecimalMark.of(mark.charAt(0)));
    }

    private static String key(Spot spot) {
        var sources = SOURCES.stream().filter(spot::has).toList();
        boolean parted = sources.size() == 2 && PARTED.contains(sources.getFirst()) && sources.contains("regex");
        if (sources.size() != 1 && !parted) {
            throw spot.bad("profile.one-source", spot.path(), String.join(", ", SOURCES));
        }
        return sources.getFirst();
    }

    private static void belongs(Spot spot, String key, String beside, String given) {
        if (spot.has(key) && !beside.equals(given)) {
            throw spot.at(key).bad("profile.only-beside", key, beside);
        }
    }

    private static Optional<Quoted> place(Spot spot, String key, Names names) {
        return key.equals("json") || key.equals("css") ? Quoted.parse(spot.at(key), names) : Optional.empty();
    }

    private static Source source(Spot spot, String key) {
        var text = spot.at(key).text();
        var whole = switch (key) {
            case "json" -> new Source.Json(Quoted.sample(text));
            case "css" -> new Source.Css(Quoted.sample(text), spot.text("attr"));
            case "schemaorg" -> new Source.SchemaOrg(text, Map.of());
            case "header" -> new Source.Header(text);
            case "finalPath" -> new Source.FinalPath(text.replaceAll("/+$", ""));
            case "regex" -> new Source.Regex(text);
            default -> new Source.Var(text);
        };
        sound(spot.at(key), whole);
        if (key.equals("regex") || !spot.has("regex")) {
            return whole;
        }
        var part = new Source.Part(whole, spot.at("regex").text());
        sound(spot.at("regex"), part);
        return part;
    }

    /// @throws BadProfile when the source's expression does not compile
    static void sound(Spot spot, Source source) {
        Page.problem(source).ifPresent(why -> {
            throw new BadProfile(spot.file(), spot.mark(), why);
        });
    }

    boolean optional() {
        return read.optional();
    }

    /// The read with its placeholders filled in.
    ///
    /// @throws CannotAsk when one has no value, or one that does not fit
    Read fill(Scope scope) {
        var source = place.isPresent() ? there(place.get().fill(scope), read.source()) : identified(scope);
        return source.equals(read.source()) ? read : read.at(source);
    }

    private static Source there(String filled, Source source) {
        if (source instanceof Source.Part(var whole, var pattern)) {
            return new Source.Part(there(filled, whole), pattern);
        }
        return source instanceof Source.Css(var _, var attr) ? new Source.Css(filled, attr) : new Source.Json(filled);
    }

    private Source identified(Scope scope) {
        if (identity.isEmpty() || !(read.source() instanceof Source.SchemaOrg wanted)) {
            return read.source();
        }
        var match = new HashMap<String, String>();
        for (var field : identity) {
            Optional<String> value = field.value().fill(scope, text -> text);
            value.ifPresent(text -> match.put(field.name(), text));
        }
        return new Source.SchemaOrg(wanted.type(), match);
    }
}
