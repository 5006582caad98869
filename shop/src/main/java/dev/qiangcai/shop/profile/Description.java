package dev.qiangcai.shop.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// A profile in words, for `profile show`.
record Description(Profile profile, Contents contents, Locale locale) {
    String text() {
        var lines = new ArrayList<String>();
        lines.add(say("title", profile.name(), profile.id(), profile.base()));
        lines.add(say("hosts", String.join(", ", profile.hosts())));
        lines.add(say("pace", profile.pace().gap().toMillis(), profile.pace().inFlight()));
        contents.root().maybe("clock").ifPresent(clock -> lines.add(say("clock", verb(clock))));
        if (profile.watchOnly()) {
            lines.add(say("watch-only"));
        }
        section(lines, "shared", rules(contents.judge().shared()));
        section(
                lines,
                "steps",
                contents.steps().entrySet().stream()
                        .flatMap(step -> step(step.getKey(), step.getValue()).stream())
                        .toList());
        section(
                lines,
                "settings",
                profile.settings().stream().map(this::setting).toList());
        lines.add("");
        lines.add(say("tests", contents.tests().size()));
        return String.join("\n", lines) + "\n";
    }

    private void section(List<String> lines, String heading, List<String> inside) {
        if (!inside.isEmpty()) {
            lines.add("");
            lines.add(say(heading));
            inside.forEach(line -> lines.add("  " + line));
        }
    }

    private List<String> step(Step step, StepPlan plan) {
        var lines = new ArrayList<String>();
        lines.add(step.key() + "  " + verb(plan.spot()));
        lines.addAll(stage(plan.first(), plan.spot()));
        plan.spot().maybe("keep").ifPresent(keep -> lines.add("    " + say("keeps", keep.flow())));
        plan.spot().maybe("show").ifPresent(show -> lines.add("    " + say("show", show.flow())));
        var spots = plan.spot().items("then");
        for (int number = 0; number < spots.size(); number++) {
            lines.add("    " + say("then", verb(spots.get(number))));
            stage(plan.then().get(number), spots.get(number)).forEach(line -> lines.add("  " + line));
        }
        return lines;
    }

    private List<String> stage(Stage stage, Spot spot) {
        var lines = new ArrayList<String>();
        spot.maybe("rows").ifPresent(rows -> lines.add("    " + say("rows", rows.flow())));
        if (!stage.reads().isEmpty()) {
            var reads = stage.reads().entrySet().stream()
                    .map(read -> read.getValue().optional() ? say("optional", read.getKey()) : read.getKey())
                    .collect(Collectors.joining(", "));
            lines.add("    " + say("reads", reads));
        }
        rules(stage.outcomes()).forEach(line -> lines.add("    " + line));
        proof(stage, spot).ifPresent(proof -> lines.add("    " + proof));
        lines.add("    " + say("otherwise"));
        return lines;
    }

    private Optional<String> proof(Stage stage, Spot spot) {
        return spot.maybe("ok")
                .map(ok -> say("ok", ok.flow()))
                .or(() -> stage.proof().map(_ -> say(stage.rows().isPresent() ? "ok-rows" : "ok-reads")));
    }

    private List<String> rules(List<Rule> rules) {
        return rules.stream()
                .map(rule -> say("outcome", rule.label(), rule.shown()))
                .toList();
    }

    private String setting(Setting setting) {
        return say(setting.required() ? "setting-required" : "setting", setting.name(), setting.label());
    }

    private static String verb(Spot stage) {
        return RequestTemplate.VERBS.stream()
                .flatMap(
                        verb -> stage.text(verb).map(address -> verb.toUpperCase(Locale.ROOT) + " " + address).stream())
                .findFirst()
                .or(() -> Optional.of(stage.path()))
                .get();
    }

    private String say(String key, Object... facts) {
        return Words.of("profile.describe." + key, facts).in(locale);
    }
}
