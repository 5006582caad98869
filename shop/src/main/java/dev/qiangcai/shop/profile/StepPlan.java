package dev.qiangcai.shop.profile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One step of a profile, compiled.
///
/// @param first its request
/// @param then its further requests, each sent when the one before it was answered as it should be
/// @param kept what survives
/// @param show what the owner sees of a challenge, as templates
/// @param spot where it stands
record StepPlan(Stage first, List<Stage> then, Kept kept, Map<String, Template> show, Spot spot) {
    static StepPlan parse(Step step, Spot spot, Home home, Names names) {
        if (step == Step.ORDER && spot.has("then")) {
            throw spot.at("then").bad("profile.order-then");
        }
        var first = Stage.parse(spot, new Role(step, 0, !spot.has("then")), home, names);
        var further = spot.items("then");
        var then = new ArrayList<Stage>();
        for (int number = 1; number <= further.size(); number++) {
            var role = new Role(step, number, number == further.size());
            then.add(Stage.parse(further.get(number - 1), role, home, names));
        }
        var kept = kept(spot, reads(Stream.concat(Stream.of(first), then.stream())));
        return new StepPlan(first, List.copyOf(then), kept, show(step, spot, names), spot);
    }

    private static Kept kept(Spot spot, Set<String> reads) {
        if (!spot.has("keep")) {
            return Kept.NOTHING;
        }
        var keep = spot.at("keep");
        keep.items("read").forEach(read -> Matching.checkVar(read, read.text(), reads));
        return new Kept(
                keep.items("cookies").stream().map(Spot::text).toList(),
                keep.items("read").stream().map(Spot::text).toList());
    }

    private static Map<String, Template> show(Step step, Spot spot, Names names) {
        if (spot.has("show") && step != Step.CHALLENGE) {
            throw spot.at("show").bad("profile.show-here");
        }
        var show = new LinkedHashMap<String, Template>();
        spot.fields("show").forEach((key, value) -> show.put(key, Template.parse(value, names)));
        return show;
    }

    /// All its requests and what their answers mean, in their order.
    private Stream<Stage> stages() {
        return Stream.concat(Stream.of(first), then.stream());
    }

    /// One of its requests: 0 is the first. Empty where it has no so many.
    Optional<Stage> stage(int number) {
        return stages().skip(number).findFirst();
    }

    /// What it reads, in any of its requests.
    Set<String> reads() {
        return reads(stages());
    }

    private static Set<String> reads(Stream<Stage> stages) {
        return stages.flatMap(stage -> stage.reads().keySet().stream()).collect(Collectors.toCollection(TreeSet::new));
    }

    /// The names of one scope that its requests hold.
    Set<String> names(String scope) {
        return stages().flatMap(stage -> stage.request().slots())
                .filter(slot -> slot.scope().equals(scope))
                .map(Template.Part.Slot::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    Optional<Show> show(Scope scope) {
        if (show.isEmpty()) {
            return Optional.empty();
        }
        var values = new LinkedHashMap<String, String>();
        show.forEach((key, template) -> template.fill(scope, text -> text).ifPresent(value -> values.put(key, value)));
        var kind = values.remove("kind");
        return Optional.of(new Show(kind == null ? "text" : kind, values));
    }
}
