package dev.qiangcai.shop;

import dev.qiangcai.guard.words.Sentence;
import dev.qiangcai.shop.http.Belongings;
import dev.qiangcai.shop.http.Exchange;
import dev.qiangcai.shop.http.PacedSession;
import dev.qiangcai.shop.http.SessionSettings;
import dev.qiangcai.shop.http.Timing;
import dev.qiangcai.shop.page.Picture;
import dev.qiangcai.shop.page.Readings;
import dev.qiangcai.shop.page.Reply;
import dev.qiangcai.shop.page.Request;
import dev.qiangcai.shop.page.Value;
import dev.qiangcai.shop.profile.Outcome;
import dev.qiangcai.shop.profile.Profile;
import dev.qiangcai.shop.profile.Scope;
import dev.qiangcai.shop.profile.Step;
import dev.qiangcai.shop.profile.Verdict;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A store over HTTP: the profile says what to send and what an answer means, the session sends it. Without state of
/// its own, so any thread may call.
final class HttpStore implements Store {
    private static final Logger LOG = LoggerFactory.getLogger(HttpStore.class);
    /// So many characters of an answer are traced.
    private static final int SHOWN = 2_000;

    private final Profile profile;
    private final PacedSession session;

    HttpStore(Profile profile, StoreSettings settings) {
        this.profile = profile;
        this.session = PacedSession.open(session(profile, settings));
    }

    @Override
    public Profile profile() {
        return profile;
    }

    @Override
    public Answer perform(Step step, Scope scope) {
        var first = ask(step, 0, scope);
        return step == Step.CHALLENGE ? first : goOn(first, 1, scope);
    }

    @Override
    public Answer finish(Step step, Scope scope) {
        return profile.requests(step) == 1 ? nothingToFinish(step) : goOn(ask(step, 1, scope), 2, scope);
    }

    /// Sends the step's further requests, each only after a yes to the one before it.
    private Answer goOn(Answer first, int next, Scope scope) {
        var answer = first;
        for (int number = next; number < profile.requests(first.step()) && goesOn(answer.outcome()); number++) {
            var known = scope.and(first.step().key(), answer.taken());
            answer = joined(answer, ask(first.step(), number, known));
        }
        return answer;
    }

    @Override
    public Optional<Picture> picture(String address) {
        return Picture.inline(address).or(() -> at(address).map(Request::get).flatMap(this::shown));
    }

    private Optional<Picture> shown(Request request) {
        return session.read(request) instanceof Exchange.Answered(var reply, var _, var _)
                ? reply.picture()
                : Optional.empty();
    }

    private Optional<URI> at(String address) {
        try {
            return Optional.of(profile.base().resolve(new URI(address.strip())));
        } catch (URISyntaxException _) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<ClockSample> probe() {
        return profile.clock().flatMap(clock -> switch (session.send(clock.request())) {
            case Exchange.Failed _ -> Optional.empty();
            case Exchange.Answered(var reply, var timing, var _) ->
                clock.stamp(reply)
                        .filter(_ -> timing.sentNanos().isPresent()
                                && timing.firstByteNanos().isPresent())
                        .map(stamp -> new ClockSample(
                                timing.sentNanos().getAsLong(),
                                timing.firstByteNanos().getAsLong(),
                                stamp.instant(),
                                stamp.unit()));
        });
    }

    @Override
    public Duration holdBack() {
        return session.holdBack();
    }

    /// Puts another session in the place of this one, and returns this one.
    Belongings swap(Belongings other) {
        return session.swap(other);
    }

    @Override
    public void forget() {
        session.forget();
    }

    @Override
    public void close() {
        session.close();
    }

    private Answer ask(Step step, int number, Scope scope) {
        var known = remembering(scope);
        return switch (exchange(step, profile.request(step, number, known))) {
            case Exchange.Failed(var why, var timing) ->
                new Answer(
                        step,
                        new Outcome.Unknown(why, timing.sentNanos().isPresent()),
                        Readings.NONE,
                        List.of(),
                        timing);
            case Exchange.Answered(var reply, var timing, var _) -> {
                var verdict = profile.judge(step, number, reply, known);
                log(step, reply, verdict.outcome());
                heed(verdict.outcome(), reply.uri().getHost());
                keep(step, verdict);
                yield new Answer(step, verdict.outcome(), verdict.reads(), verdict.rows(), timing);
            }
        };
    }

    /// For whoever writes the profile; the log's masks hide codes, cookies and tokens.
    private static void log(Step step, Reply reply, Outcome outcome) {
        LOG.debug("{}: {} means {}", step.key(), reply, outcome.label());
        if (LOG.isTraceEnabled()) {
            LOG.trace(
                    "{}: {}",
                    step.key(),
                    reply.body().substring(0, Math.min(SHOWN, reply.body().length())));
        }
    }

    private Exchange exchange(Step step, Request request) {
        if (step == Step.ORDER) return session.sendFirst(request);
        return step.readOnly() ? session.read(request) : session.send(request);
    }

    /// An answer that nobody knows says nothing about the store's patience either way.
    private void heed(Outcome outcome, String host) {
        switch (outcome) {
            case Outcome.Throttled(var pause) -> session.hold(host, pause.orElse(Duration.ZERO));
            case Outcome.Unknown _ -> {}
            default -> session.calm(host);
        }
    }

    private void keep(Step step, Verdict verdict) {
        if (verdict.outcome() instanceof Outcome.Unknown) return;
        var texts = new HashMap<String, String>();
        for (var name : profile.kept(step).reads()) {
            verdict.reads().text(name).ifPresent(text -> texts.put(step.key() + "." + name, text));
        }
        if (!texts.isEmpty()) session.keep(texts);
    }

    /// The scope with the session's cookies and with what earlier steps, also of earlier runs, left to be kept; what
    /// the caller gives counts more.
    private Scope remembering(Scope scope) {
        var known = scope;
        for (var cookie : session.cookies(profile.base()).entrySet()) {
            known = known.with("cookie", cookie.getKey(), cookie.getValue());
        }
        for (var kept : session.kept().entrySet()) {
            int dot = kept.getKey().indexOf('.');
            if (dot > 0 && known.value(kept.getKey()).isEmpty()) {
                known = known.with(
                        kept.getKey().substring(0, dot), kept.getKey().substring(dot + 1), kept.getValue());
            }
        }
        return known;
    }

    private static boolean goesOn(Outcome outcome) {
        return outcome instanceof Outcome.Ok || outcome instanceof Outcome.Available;
    }

    /// The second answer with the first one's reads; what was sent stays sent.
    private static Answer joined(Answer first, Answer second) {
        var values = new HashMap<String, Value>(first.reads().values());
        values.putAll(second.reads().values());
        var outcome = second.outcome() instanceof Outcome.Unknown(var why, var _)
                ? new Outcome.Unknown(why, true)
                : second.outcome();
        var rows = second.rows().isEmpty() ? first.rows() : second.rows();
        return new Answer(second.step(), outcome, new Readings(values), rows, second.timing());
    }

    private Answer nothingToFinish(Step step) {
        var why = Sentence.of("dev.qiangcai.shop.words", "store.nothing-to-finish", profile.name(), step.key());
        var now = System.nanoTime();
        var never = new Timing(now, OptionalLong.empty(), OptionalLong.empty(), now);
        return new Answer(step, new Outcome.Unknown(why, false), Readings.NONE, List.of(), never);
    }

    private static SessionSettings session(Profile profile, StoreSettings settings) {
        var named = SessionSettings.of(name(profile), profile.base(), Set.copyOf(profile.hosts()))
                .withPace(profile.pace().gap(), profile.pace().inFlight())
                .withState(settings.state())
                .withTrust(settings.trust())
                .withTimeout(settings.timeout())
                .withTime(settings.time(), settings.random());
        var kept = profile.keptCookies();
        return kept.isEmpty() ? named : named.withKeep(kept);
    }

    /// The same profile at another address is another session: a token kept for one store is never sent to another.
    private static String name(Profile profile) {
        return profile.id() + "-" + profile.base().getHost().replaceAll("[^\\w.-]", "_");
    }
}
