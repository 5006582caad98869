package dev.qiangcai.buyer.visit;

import dev.qiangcai.guard.words.Sentence;
import dev.qiangcai.shop.Store;
import dev.qiangcai.shop.page.Readings;
import dev.qiangcai.shop.profile.Outcome;
import dev.qiangcai.shop.profile.Scope;
import dev.qiangcai.shop.profile.Step;

/// Carries a verification challenge from the store to the owner, and the owner's answer back. It computes nothing.
final class Challenge {
    private static final String WORDS = "dev.qiangcai.buyer.words";
    private static final int TRIES = 3;

    private final Store store;
    private final Owner owner;

    Challenge(Store store, Owner owner) {
        this.store = store;
        this.owner = owner;
    }

    void relay(Outcome.NeedsChallenge needed, Scope scope) {
        if (!store.profile().steps().contains(Step.CHALLENGE)) {
            throw new NeedsOwner(
                    Sentence.of(WORDS, "challenge.none", store.profile().id()));
        }
        var event = needed.reference()
                .map(reference -> scope.with("event", "challenge", reference))
                .orElse(scope);
        var failure = Sentence.of(WORDS, "challenge.wrong", TRIES);
        for (int attempt = 0; attempt < TRIES; attempt++) {
            var shown = store.perform(Step.CHALLENGE, event);
            if (shown.reads().values().isEmpty()) {
                failure = Sentence.of(
                        WORDS, "challenge.unreadable", shown.outcome().label());
                continue;
            }
            if (answer(event.with(Step.CHALLENGE.key(), shown.reads()), shown.reads())) {
                return;
            }
            failure = Sentence.of(WORDS, "challenge.wrong", TRIES);
        }
        throw new NeedsOwner(failure);
    }

    private boolean answer(Scope shown, Readings pictures) {
        var solved =
                owner.solve(pictures).orElseThrow(() -> new NeedsOwner(Sentence.of(WORDS, "challenge.unanswered")));
        var answered = shown;
        for (var entry : solved.entrySet()) {
            answered = answered.with("ask", entry.getKey(), entry.getValue());
        }
        return store.finish(Step.CHALLENGE, answered).outcome() instanceof Outcome.Ok;
    }
}
