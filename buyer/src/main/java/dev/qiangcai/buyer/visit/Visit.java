package dev.qiangcai.buyer.visit;

import dev.qiangcai.buyer.time.Ticker;
import dev.qiangcai.buyer.timeline.Event;
import dev.qiangcai.buyer.timeline.Timeline;
import dev.qiangcai.shop.Answer;
import dev.qiangcai.shop.Store;
import dev.qiangcai.shop.page.Readings;
import dev.qiangcai.shop.profile.Outcome;
import dev.qiangcai.shop.profile.Scope;
import dev.qiangcai.shop.profile.Step;
import dev.qiangcai.shop.words.Sentence;
import java.time.Duration;

/// One visit at one store for one owner.
///
/// `perform` sends a step and clears what stands in its way: an expired login, a challenge, a waiting room, a store
/// that
/// asks for a pause. Each obstacle is cleared a bounded number of times; then the owner is needed. Not for the order:
/// that is sent by `buyer.order` alone, which hands obstacles to [#clear].
///
/// One thread at a time.
public final class Visit {
    private static final String WORDS = "dev.qiangcai.buyer.words";
    private static final int PATIENCE = 20;
    private static final Duration QUEUE_PAUSE = Duration.ofSeconds(5);
    private static final int LOGINS = 3;

    private final Store store;
    private final Login login;
    private final Challenge challenge;
    private final Timeline timeline;
    private final Ticker ticker;
    private Scope scope;
    private int logins;

    /// @param scope what every step may use: the profile's settings, and secrets
    public Visit(Store store, Owner owner, Scope scope, Timeline timeline, Ticker ticker) {
        this.store = store;
        this.scope = scope;
        this.timeline = timeline;
        this.ticker = ticker;
        this.login = new Login(store, owner);
        this.challenge = new Challenge(store, owner);
    }

    /// What every step may use.
    public Scope scope() {
        return scope;
    }

    /// Adds a step's values for the steps after it, as in `{slots.id}`.
    public void remember(Step step, Readings reads) {
        scope = scope.with(step.key(), reads);
    }

    /// Makes sure that the session lives, asking the owner for a code only if it does not.
    public void enter() throws InterruptedException {
        if (!store.profile().steps().contains(Step.SESSION)) {
            return;
        }
        int before = logins;
        var answer = perform(Step.SESSION, scope);
        if (!(answer.outcome() instanceof Outcome.Ok)) {
            throw new NeedsOwner(
                    Sentence.of(WORDS, "visit.session", answer.outcome().label()));
        }
        timeline.add(new Event.LoggedIn(logins > before));
    }

    /// Performs a step that spends nothing, clearing what stands in its way.
    ///
    /// @throws NeedsOwner when only the owner can go on
    public Answer perform(Step step, Scope with) throws InterruptedException {
        if (step == Step.ORDER) {
            throw new IllegalArgumentException("an order is never sent from here");
        }
        for (int attempt = 0; attempt < PATIENCE; attempt++) {
            var answer = store.perform(step, with);
            if (!clear(answer.outcome())) {
                return answer;
            }
        }
        throw new NeedsOwner(Sentence.of(WORDS, "visit.stuck", step.key(), PATIENCE));
    }

    /// Clears an obstacle, if the outcome is one.
    ///
    /// @return whether it was one and the step may be tried again
    public boolean clear(Outcome outcome) throws InterruptedException {
        return switch (outcome) {
            case Outcome.NeedsLogin _ -> {
                logIn();
                yield true;
            }
            case Outcome.NeedsChallenge needed -> {
                timeline.add(new Event.Asked(Sentence.of(WORDS, "visit.challenge")));
                challenge.relay(needed, scope);
                yield true;
            }
            case Outcome.Queued _ -> {
                pause(QUEUE_PAUSE, Sentence.of(WORDS, "visit.queued"));
                yield true;
            }
            case Outcome.Throttled _ -> {
                // The store object itself holds the host back; this only says so.
                timeline.add(new Event.Waiting(store.holdBack(), Sentence.of(WORDS, "visit.throttled")));
                yield true;
            }
            case Outcome.Ok _,
                    Outcome.Available _,
                    Outcome.SoldOut _,
                    Outcome.NotOpen _,
                    Outcome.PriceChanged _,
                    Outcome.LimitReached _,
                    Outcome.Rejected _,
                    Outcome.Accepted _,
                    Outcome.Unknown _ -> false;
        };
    }

    private void logIn() {
        if (++logins > LOGINS) {
            throw new NeedsOwner(Sentence.of(WORDS, "visit.logins", LOGINS));
        }
        timeline.add(new Event.Asked(Sentence.of(WORDS, "visit.code")));
        scope = login.renew(scope);
    }

    private void pause(Duration pause, Sentence why) throws InterruptedException {
        timeline.add(new Event.Waiting(pause, why));
        ticker.parkUntil(ticker.nanos() + pause.toNanos());
    }
}
