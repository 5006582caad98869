package dev.qiangcai.shop.profile;

import dev.qiangcai.shop.page.Source;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a step's request is for, which decides what its answer may be taken to mean. Only the order can be ACCEPTED,
/// only an item AVAILABLE.
///
/// @param step the step
/// @param number which of its requests; 0 is the first
/// @param last whether no other follows
record Role(Step step, int number, boolean last) {
    /// How the request is spoken of: `cart`, or `cart then 2`.
    String name() {
        return number == 0 ? step.key() : step.key() + " then " + number;
    }

    /// @throws BadProfile when the outcome is another step's to say
    void check(Spot spot, Rule rule) {
        if (rule.label() == Label.ACCEPTED && step != Step.ORDER) {
            throw spot.bad("profile.only-order");
        }
        if (rule.label() == Label.AVAILABLE && (step != Step.ITEM || !last)) {
            throw spot.bad("profile.only-item");
        }
    }

    /// @throws BadProfile when the step could never say yes
    void check(Spot spot, List<Rule> outcomes) {
        if (step == Step.ORDER && !spot.has("post") && !spot.has("put")) {
            throw spot.bad("profile.order-verb");
        }
        yes().ifPresent(label -> {
            if (outcomes.stream().noneMatch(rule -> rule.label() == label)) {
                throw spot.bad("profile.no-yes", spot.path(), label);
            }
            if (spot.has("ok")) {
                throw spot.at("ok").bad("profile.ok-here", spot.path(), label);
            }
        });
    }

    /// The outcome that is this step's yes, where that is not its `ok`.
    private Optional<Label> yes() {
        return switch (step) {
            case ORDER -> Optional.of(Label.ACCEPTED);
            case ITEM -> last ? Optional.of(Label.AVAILABLE) : Optional.empty();
            case SEND_CODE, LOGIN, SESSION, CHALLENGE, LIST, SLOTS, CART, SHIPPING, QUOTE, ORDERS -> Optional.empty();
        };
    }

    Optional<Proof> proof(Spot spot, Optional<Matcher> ok, Optional<Source> rows, Map<String, ReadPlan> reads) {
        if (yes().isPresent()) {
            return Optional.empty();
        }
        if (ok.isPresent()) {
            return ok.map(Proof.Said::new);
        }
        if (rows.isPresent()) {
            return rows.map(Proof.ListThere::new);
        }
        if (reads.values().stream().allMatch(ReadPlan::optional)) {
            throw spot.bad("profile.no-ok", spot.path());
        }
        return Optional.of(new Proof.AllReads());
    }
}
