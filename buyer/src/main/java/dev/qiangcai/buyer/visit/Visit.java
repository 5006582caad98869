package dev.qiangcai.buyer.visit;

import dev.qiangcai.buyer.time.Ticker;
import dev.qiangcai.buyer.timeline.Event;
import dev.qiangcai.buyer.timeline.Timeline;
import dev.qiangcai.guard.words.Sentence;
import dev.qiangcai.shop.Answer;
import dev.qiangcai.shop.Store;
import dev.qiangcai.shop.page.Readings;
import dev.qiangcai.shop.profile.Outcome;
import dev.qiangcai.shop.profile.Profile;
import dev.qiangcai.shop.profile.Scope;
import dev.qiangcai.shop.profile.Step;
import java.time.Duration;
import java.util.function.UnaryOperator;

/// One visit at one store for one owner.
///
/// `perform` sends a step and clears what stands in its way: an expired login, a challenge, a waiting room,
/// a store that asks for a pause. Each obstacle is cleared a bounded number of times; then the owner is
/// needed. Not for the order: that is sent by `buyer.order` alone, which hands obstacles to [#clear].
///
/// One thread at a time.
public final class Visit {
    private static final String WORDS = "dev.qiangcai.buyer.words";
    private static final int PATIENCE = 20;
    private static final Duration QUEUE_PAUSE = Duration.ofSeconds(5);
    /// A waiting room lasts as long as it lasts; after an hour of it the owner is needed.
    private static final int QUEUE_PAUSES = 720;
    private static final int UNCLEAR_LOOKS = 3;
    private static final Duration UNCLEAR_PAUSE = Duration.ofSeconds(1);
    private static final int LOGINS = 3;
    /// Logins count against each other when they come closer together than this.
    private static final Duration LOGIN_SPAN = Duration.ofHours(1);

    private final Store store;
    private final Login login;
    private final ChallengeRelay challenge;
    private final Timeline timeline;
    private final Ticker ticker;
    private Scope scope;
    private int entries;
    private int logins;
    private long lastLogin;
    private int queued;

    /// @param scope what every step may use: the profile's settings, and secrets
    public Visit(Store store, Owner owner, Scope scope, Timeline timeline, Ticker ticker) {
        this.store = store;
        this.scope = scope;
        this.timeline = timeline;
        this.ticker = ticker;
        this.login = new Login(store, owner, this);
        this.challenge = new ChallengeRelay(store, owner);
    }

    /// What every step may use.
    public Scope scope() {
        return scope;
    }

    /// The store's profile.
    public Profile profile() {
        return store.profile();
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
        int before = entries;
        var answer = insist(Step.SESSION);
        if (!(answer.outcome() instanceof Outcome.Ok)) {
            throw new NeedsOwner(
                    answer.outcome() instanceof Outcome.Unknown(var why, var _)
                            ? Sentence.of(WORDS, "visit.unclear", why)
                            : Sentence.of(
                                    WORDS, "visit.session", answer.outcome().label()));
        }
        if (entries == before) {
            timeline.add(new Event.LoggedIn(false));
        }
    }

    /// Performs a step, and again where the answer could not be understood: for what is asked only once.
    public Answer insist(Step step) throws InterruptedException {
        return insist(step, known -> known);
    }

    /// Performs a step, and again where the answer could not be understood.
    ///
    /// @param about adds what the step is about
    public Answer insist(Step step, UnaryOperator<Scope> about) throws InterruptedException {
        var answer = perform(step, about);
        for (int again = 1; again < UNCLEAR_LOOKS && answer.outcome() instanceof Outcome.Unknown; again++) {
            ticker.parkUntil(ticker.nanos() + UNCLEAR_PAUSE.toNanos());
            answer = perform(step, about);
        }
        return answer;
    }

    /// Performs a step that spends nothing, clearing what stands in its way.
    ///
    /// @throws NeedsOwner when only the owner can go on
    public Answer perform(Step step) throws InterruptedException {
        return perform(step, known -> known);
    }

    /// Performs a step that spends nothing, clearing what stands in its way.
    ///
    /// @param about adds what the step is about; asked at every try, since a login in between gives new values
    /// @throws NeedsOwner when only the owner can go on
    public Answer perform(Step step, UnaryOperator<Scope> about) throws InterruptedException {
        if (step == Step.ORDER) {
            throw new IllegalArgumentException("an order is never sent from here");
        }
        for (int held = 0; held < PATIENCE; ) {
            var answer = store.perform(step, about.apply(scope));
            if (!clear(answer.outcome())) {
                return answer;
            }
            held += answer.outcome() instanceof Outcome.Queued ? 0 : 1;
        }
        throw stuck(step, PATIENCE);
    }

    /// Performs a step of the login itself: all is cleared but a login within a login, and a code that the store will
    /// not send is not asked for again.
    Answer knock(Step step, Scope with) throws InterruptedException {
        for (int held = 0; held < PATIENCE; ) {
            var answer = store.perform(step, with);
            boolean last = answer.outcome() instanceof Outcome.NeedsLogin
                    || (step == Step.SEND_CODE && answer.outcome() instanceof Outcome.Throttled);
            if (last || !clear(answer.outcome())) {
                return answer;
            }
            held += answer.outcome() instanceof Outcome.Queued ? 0 : 1;
        }
        throw stuck(step, PATIENCE);
    }

    private static NeedsOwner stuck(Step step, int times) {
        return new NeedsOwner(Sentence.of(WORDS, "visit.stuck", step.key(), times));
    }

    /// Clears an obstacle, if the outcome is one.
    ///
    /// @return whether it was one and the step may be tried again
    public boolean clear(Outcome outcome) throws InterruptedException {
        queued = outcome instanceof Outcome.Queued ? queued + 1 : 0;
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
                queue();
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

    private void logIn() throws InterruptedException {
        long now = ticker.nanos();
        logins = now - lastLogin > LOGIN_SPAN.toNanos() ? 1 : logins + 1;
        lastLogin = now;
        if (logins > LOGINS) {
            throw new NeedsOwner(Sentence.of(WORDS, "visit.logins", LOGINS));
        }
        if (login.byCode()) {
            timeline.add(new Event.Asked(Sentence.of(WORDS, "visit.code")));
        }
        scope = login.renew(scope);
        entries++;
        timeline.add(new Event.LoggedIn(true));
    }

    /// Says so once, and keeps its place.
    private void queue() throws InterruptedException {
        if (queued > QUEUE_PAUSES) {
            throw new NeedsOwner(Sentence.of(WORDS, "visit.stuck", "QUEUED", QUEUE_PAUSES));
        }
        if (queued == 1) {
            timeline.add(new Event.Waiting(QUEUE_PAUSE, Sentence.of(WORDS, "visit.queued")));
        }
        ticker.parkUntil(ticker.nanos() + QUEUE_PAUSE.toNanos());
    }
}
