package dev.qiangcai.shop.profile;

import dev.qiangcai.shop.money.DecimalMark;
import dev.qiangcai.shop.money.MoneyFormat;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A profile's contents, compiled: all that does not change with the store's address.
///
/// @param root the whole file
/// @param pace how fast the store may be asked
/// @param judge the shared outcomes and the money
/// @param steps in the order of [Step]
/// @param tests the recorded answers
record Contents(Spot root, Pace pace, Judge judge, Map<Step, StepPlan> steps, List<RecordedAnswer> tests) {
    static Contents parse(Spot root, Home home, Names names) {
        var money = money(root);
        var shared = new ArrayList<Rule>();
        for (var one : root.items("outcomes")) {
            var rule = Rule.parse(one, names, Matching.outcome(Set.of()));
            if (rule.label().positive()) {
                throw one.bad(rule.label() == Label.ACCEPTED ? "profile.only-order" : "profile.only-item");
            }
            shared.add(rule);
        }
        var steps = new EnumMap<Step, StepPlan>(Step.class);
        root.fields("steps")
                .forEach((key, spot) ->
                        Step.of(key).ifPresent(step -> steps.put(step, StepPlan.parse(step, spot, home, names))));
        var tests = root.items("tests").stream()
                .map(test -> RecordedAnswer.parse(test, steps))
                .toList();
        return new Contents(root, pace(root), new Judge(shared, money), steps, tests);
    }

    private static MoneyFormat money(Spot root) {
        var money = root.maybe("money");
        var code = money.flatMap(spot -> spot.text("currency")).orElse("CNY");
        var decimal = money.flatMap(spot -> spot.text("decimal"));
        try {
            var currency = Currency.getInstance(code);
            return decimal.map(mark -> new MoneyFormat(currency, mark.charAt(0)))
                    .orElseGet(() -> new MoneyFormat(currency, DecimalMark.UNDECLARED));
        } catch (IllegalArgumentException unknown) {
            throw root.at("money").at("currency").bad("profile.not-valid", "money.currency", code);
        }
    }

    private static Pace pace(Spot root) {
        var pace = root.at("pace");
        return new Pace(Duration.ofMillis(pace.whole("gapMs", 1_000)), pace.whole("inFlight", 1));
    }

    List<Setting> settings() {
        var names = new HashSet<String>();
        var settings = new ArrayList<Setting>();
        for (var spot : root.items("settings")) {
            var name = spot.at("name").text();
            if (!names.add(name)) {
                throw spot.bad("profile.twice", name);
            }
            var label = spot.at("label");
            settings.add(
                    label.has("en")
                            ? Setting.of(
                                    name, label.at("en").text(), label.at("zh").text(), spot.flag("required"))
                            : Setting.of(name, label.text(), spot.flag("required")));
        }
        return List.copyOf(settings);
    }

    Optional<StepPlan> step(Step step) {
        return Optional.ofNullable(steps.get(step));
    }
}
