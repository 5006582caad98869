package dev.qiangcai.shop.profile;

import dev.qiangcai.shop.page.As;
import dev.qiangcai.shop.page.Page;
import dev.qiangcai.shop.page.Read;
import dev.qiangcai.shop.page.Source;
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
    private static final List<String> SOURCES = List.of("json", "css", "schemaorg", "header", "regex", "var");

    /// @param earlier the reads that a `var` can mean
    static ReadPlan parse(Spot spot, Names names, Set<String> earlier) {
        var sources = SOURCES.stream().filter(spot::has).toList();
        if (sources.size() != 1) {
            throw spot.bad("profile.one-source", spot.path(), String.join(", ", SOURCES));
        }
        var key = sources.getFirst();
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
        return new ReadPlan(new Read(source, as, spot.flag("optional"), map), place, Field.parse(spot, "match", names));
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
        var source = switch (key) {
            case "json" -> new Source.Json(Quoted.sample(text));
            case "css" -> new Source.Css(Quoted.sample(text), spot.text("attr"));
            case "schemaorg" -> new Source.SchemaOrg(text, Map.of());
            case "header" -> new Source.Header(text);
            case "regex" -> new Source.Regex(text);
            default -> new Source.Var(text);
        };
        sound(spot.at(key), source);
        return source;
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
        var source = place.isPresent() ? there(place.get().fill(scope)) : identified(scope);
        return source.equals(read.source()) ? read : new Read(source, read.as(), read.optional(), read.map());
    }

    private Source there(String filled) {
        return read.source() instanceof Source.Css(var _, var attr)
                ? new Source.Css(filled, attr)
                : new Source.Json(filled);
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
