package dev.qiangcai.buyer.order;

import dev.qiangcai.shop.Answer;
import dev.qiangcai.shop.page.Readings;
import dev.qiangcai.shop.profile.Outcome;
import dev.qiangcai.shop.profile.Scope;
import dev.qiangcai.shop.profile.Step;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/// What a store holds for us before it can say what that costs: the goods in its cart, and how they are sent.
///
/// Filled once, and kept while the store only asks for patience. After anything else (a login, a changed price, goods
/// that are gone) it may be empty or somebody else's, and is filled anew. Nothing here spends; and a cart that holds
/// more than it should makes a quote for another count, which the limits refuse.
///
/// Guarded by whoever works with the [Ordering] that it belongs to.
final class Basket {
    private static final List<Step> STEPS = List.of(Step.CART, Step.SHIPPING);

    private final List<Step> steps;
    private final BiFunction<Step, Scope, Answer> store;
    private final Map<Step, Readings> filled = new EnumMap<>(Step.class);

    /// @param known the steps of the store's profile; without a cart there is nothing to fill
    Basket(Set<Step> known, BiFunction<Step, Scope, Answer> store) {
        this.steps = STEPS.stream().filter(known::contains).toList();
        this.store = store;
    }

    /// Does what is still to be done.
    ///
    /// @return the answer that stands in the way; empty: all is done
    Optional<Answer> fill(Scope wanted) {
        for (var step : steps) {
            if (!filled.containsKey(step)) {
                var answer = store.apply(step, into(wanted));
                if (!(answer.outcome() instanceof Outcome.Ok)) {
                    return Optional.of(answer);
                }
                filled.put(step, answer.taken());
            }
        }
        return Optional.empty();
    }

    /// The scope with what the steps read, as in `{cart.id}`.
    Scope into(Scope scope) {
        var known = scope;
        for (var done : filled.entrySet()) {
            known = known.with(done.getKey().key(), done.getValue());
        }
        return known;
    }

    /// Hears what the store said to anything that came after.
    void heed(Outcome outcome) {
        switch (outcome) {
            case Outcome.Ok _, Outcome.NotOpen _, Outcome.Throttled _, Outcome.Queued _, Outcome.NeedsChallenge _ -> {}
            case Outcome.Available _,
                    Outcome.SoldOut _,
                    Outcome.NeedsLogin _,
                    Outcome.PriceChanged _,
                    Outcome.LimitReached _,
                    Outcome.Rejected _,
                    Outcome.Accepted _,
                    Outcome.Unknown _ -> filled.clear();
        }
    }
}
