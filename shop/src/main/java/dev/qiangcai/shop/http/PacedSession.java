package dev.qiangcai.shop.http;

import dev.qiangcai.shop.page.Reply;
import dev.qiangcai.shop.page.Request;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/// One HTTP session with one store: HTTP/2 or HTTP/1.1, its cookies, its pace and the waits that it asked for.
///
/// Safe for any number of threads, which all share the pace. A call blocks until the store's pace and its waits allow
/// the request, and then until the answer is whole; interrupting the thread ends either at once.
///
/// ```java
/// try (var session = PacedSession.open(settings)) {
///     switch (session.read(Request.get(address))) {
///         case Exchange.Answered answered -> show(answered.reply());
///         case Exchange.Failed failed -> tell(failed.why());
///     }
/// }
/// ```
public final class PacedSession implements AutoCloseable {
    private static final int REDIRECTS = 5;
    private static final int REPEATS = 2;
    private static final Duration REPEAT_AFTER = Duration.ofMillis(100);

    private final SessionSettings settings;
    private final String host;
    private final Hosts hosts;
    private final Session session;
    private final Holds holds;
    private final Turns turns;
    private final Wire wire;
    private final Addresses addresses = new Addresses();
    private final Memory memory = new Memory();

    /// What a request may do to the store, and what is kept of its answer.
    private enum Manner {
        READ,
        GLANCE,
        SEND;

        static Manner reading(Request request) {
            return request.method().safe() ? READ : SEND;
        }

        /// Whether it may go out again where the connection broke.
        boolean repeats() {
            return this != SEND;
        }
    }

    private PacedSession(SessionSettings settings) {
        this.settings = settings;
        this.hosts = new Hosts(settings.base(), settings.hosts());
        this.host = Hosts.canonical(settings.base().getHost());
        this.session = new Session(settings);
        this.holds = new Holds(settings);
        this.turns = new Turns(settings, holds);
        this.wire = new Wire(settings, session.cookies(), addresses);
    }

    /// Opens a session; nothing is sent yet.
    ///
    /// @throws SessionException when the state folder or the certificate cannot be used
    public static PacedSession open(SessionSettings settings) {
        return new PacedSession(settings);
    }

    /// Sends a request that only reads: asked again at most twice where the connection broke, and conditional where the
    /// last answer is remembered. A method that may change something is sent as by [#send].
    ///
    /// @throws Cancelled when the thread was interrupted or the session closed
    public Exchange read(Request request) {
        return exchange(request, Manner.reading(request), Places.Rank.IN_TURN, Holds.LONGEST);
    }

    /// As [#read], but does not wait where the host asked to be left alone for longer than `patience`: that is a
    /// failure, and nothing is sent.
    ///
    /// @throws Cancelled when the thread was interrupted or the session closed
    public Exchange read(Request request, Duration patience) {
        return exchange(request, Manner.reading(request), Places.Rank.IN_TURN, patience);
    }

    /// As [#read], but no answer is remembered: for a caller that looks at more pages than there is room for, and makes
    /// its requests conditional by itself. Nothing is waited for where the host asked to be left alone.
    ///
    /// @throws Cancelled when the thread was interrupted or the session closed
    public Exchange glance(Request request) {
        return exchange(request, Manner.GLANCE, Places.Rank.IN_TURN, Duration.ZERO);
    }

    /// Sends a request at most once, whatever happens: nothing is repeated, and a redirect that asks for it to be sent
    /// again is the answer.
    ///
    /// @throws Cancelled when the thread was interrupted or the session closed
    public Exchange send(Request request) {
        return exchange(request, Manner.SEND, Places.Rank.IN_TURN, Holds.LONGEST);
    }

    /// As [#send], but before every other request that still waits for its place: for an order, which must not stand
    /// behind polls.
    ///
    /// @throws Cancelled when the thread was interrupted or the session closed
    public Exchange sendFirst(Request request) {
        return exchange(request, Manner.SEND, Places.Rank.FIRST, Holds.LONGEST);
    }

    /// The store throttled: leaves the host alone for at least that long, and longer each time in a row.
    ///
    /// @return how long
    public Duration hold(String host, Duration atLeast) {
        return holds.throttled(Hosts.canonical(host), atLeast);
    }

    /// The host answered without throttling.
    public void calm(String host) {
        if (holds.agitated()) holds.calm(Hosts.canonical(host));
    }

    /// How long the pace and the store's waits would hold back a request to the store's base that came now.
    public Duration holdBack() {
        return turns.holdBack(host);
    }

    /// The cookies that would go to an address, by name, as what they say: without the percent signs in which they
    /// travel.
    public Map<String, String> cookies(URI address) {
        return addresses.url(address).map(session.cookies()::at).orElse(Map.of());
    }

    /// Keeps texts, such as a token, with the session.
    public void keep(Map<String, String> texts) {
        session.keep(texts);
    }

    /// The texts kept, also by earlier runs.
    public Map<String, String> kept() {
        return session.texts();
    }

    /// Puts another session in the place of this one, here and on disk; the store's waits stay.
    ///
    /// @return this one, as far as it outlives a run, to be put back
    public Belongings swap(Belongings other) {
        memory.clear();
        return session.swap(other);
    }

    /// Forgets cookies, kept texts and remembered answers, here and on disk; the store's waits stay.
    public void forget() {
        memory.clear();
        session.forget();
    }

    /// Cancels what waits or is under way, and saves the session.
    @Override
    public void close() {
        turns.close();
        wire.close();
        session.save();
    }

    private Exchange exchange(Request request, Manner manner, Places.Rank rank, Duration patience) {
        var first = addresses.url(request.uri()).map(url -> Hop.first(request, url));
        var journey =
                new Journey(settings.time(), first.map(hop -> hop.url().host()).orElse(host), patience);
        if (first.isEmpty()) return new Exchange.Failed(Words.say("address"), journey.timing());
        try {
            turns.enter(rank);
            try {
                return insist(first.get(), journey, manner);
            } finally {
                turns.leave();
            }
        } catch (InterruptedException _) {
            if (!turns.closed()) Thread.currentThread().interrupt();
            throw new Cancelled(journey.host(), journey.timing());
        }
    }

    private Exchange insist(Hop first, Journey journey, Manner manner) throws InterruptedException {
        for (int repeats = 0; ; repeats++) {
            try {
                return follow(first, journey, manner);
            } catch (IOException e) {
                if (turns.closed()) throw new InterruptedException("closed");
                var trouble = Trouble.of(e, journey.host(), settings.timeout());
                if (!manner.repeats() || !trouble.passing() || repeats == REPEATS) {
                    return new Exchange.Failed(trouble.why(), journey.timing());
                }
            }
            var wait = REPEAT_AFTER.multipliedBy(1L << repeats);
            turns.pause(
                    wait.plusMillis((long) (wait.toMillis() * settings.random().nextDouble())));
        }
    }

    private Exchange follow(Hop first, Journey journey, Manner manner) throws IOException, InterruptedException {
        var hop = first;
        for (int redirects = 0; redirects <= REDIRECTS; redirects++) {
            journey.at(hop.url().host());
            var refusal = hosts.refusal(hop.url());
            if (refusal.isPresent()) return new Exchange.Failed(refusal.get(), journey.timing());
            var held = turns.left(journey.host());
            if (journey.tooLong(held)) {
                return new Exchange.Failed(Words.say("held", journey.host(), held.toSeconds() + 1), journey.timing());
            }
            turns.await(journey.host());
            var answered = one(hop, journey, manner);
            var next = hop.next(answered.reply(), manner.repeats());
            if (next.isEmpty()) return answered;
            hop = next.get();
        }
        return new Exchange.Failed(Words.say("redirects", journey.host(), REDIRECTS), journey.timing());
    }

    private Exchange.Answered one(Hop hop, Journey journey, Manner manner) throws IOException, InterruptedException {
        var remembered = manner == Manner.READ ? memory.recall(hop) : Optional.<Reply>empty();
        var request = hop.request(remembered.map(Memory::conditions).orElse(Map.of()));
        var delivery =
                manner == Manner.GLANCE ? wire.glance(request, journey.next()) : wire.carry(request, journey.next());
        var reply = delivery.reply();
        RetryAfter.of(reply, settings.time().instant()).ifPresent(wait -> holds.hold(journey.host(), wait));
        var settled = manner == Manner.READ ? memory.settle(hop, reply, remembered) : reply;
        return new Exchange.Answered(settled, journey.timing(), delivery.protocol());
    }
}
