package dev.qiangcai.shop.profile;

import dev.qiangcai.shop.page.Source;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// One request of a step, and how its answer is understood.
///
/// @param name how it is spoken of: `cart`, or `cart then 2`
/// @param request what is sent
/// @param rows where the rows of a list stand
/// @param reads by name, in the profile's order
/// @param outcomes the stage's own, in the profile's order
/// @param proof what shows that it did what it should; empty where only an outcome can say yes
record Stage(
        String name,
        RequestTemplate request,
        Optional<Source> rows,
        Map<String, ReadPlan> reads,
        List<Rule> outcomes,
        Optional<Proof> proof) {
    Stage {
        reads = Collections.unmodifiableMap(new LinkedHashMap<>(reads));
        outcomes = List.copyOf(outcomes);
    }

    /// @param spot the step, or its `then`
    static Stage parse(Spot spot, Role role, Home home, Names names) {
        var request = RequestTemplate.parse(spot, home, names);
        var rows = spot.maybe("rows").map(Stage::rows);
        var reads = reads(spot, names);
        // The reads of a list are made in each row: the whole answer has none that a condition could look at.
        var known = rows.isPresent() ? Set.<String>of() : reads.keySet();
        var outcomes = new ArrayList<Rule>();
        for (var one : spot.items("outcomes")) {
            var rule = Rule.parse(one, names, Matching.outcome(known));
            role.check(one, rule);
            outcomes.add(rule);
        }
        var ok = spot.maybe("ok").map(Matching.condition(known)::parse);
        role.check(spot, outcomes);
        return new Stage(role.name(), request, rows, reads, outcomes, role.proof(spot, ok, rows, reads));
    }

    private static Source rows(Spot spot) {
        var source = spot.text("json")
                .<Source>map(Source.Json::new)
                .orElseGet(() -> new Source.Css(spot.at("css").text(), Optional.empty()));
        ReadPlan.sound(spot, source);
        return source;
    }

    private static Map<String, ReadPlan> reads(Spot spot, Names names) {
        var reads = new LinkedHashMap<String, ReadPlan>();
        spot.fields("read").forEach((name, read) -> reads.put(name, ReadPlan.parse(read, names, reads.keySet())));
        return reads;
    }
}
