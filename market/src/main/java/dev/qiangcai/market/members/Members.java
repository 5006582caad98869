package dev.qiangcai.market.members;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.qiangcai.market.counter.Uid;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Lets members in: sends codes to phones, opens sessions and knows whose they are. Safe for any number of threads.
public final class Members {
    private static final int SECRET_BYTES = 16;
    private static final int MOST_SESSIONS = 100_000;

    private record Session(Member member, Instant expires) {}

    private final InstantSource clock;
    private final Duration lifetime;
    private final TextMessages messages;
    private final SecureRandom random = new SecureRandom();
    private final ConcurrentHashMap<String, Session> sessions = new ConcurrentHashMap<>();
    /// Guards the codes.
    private final Object lock = new Object();

    private final Codes codes = new Codes();

    public Members(InstantSource clock, Duration sessionLifetime, TextMessages messages) {
        if (!sessionLifetime.isPositive()) {
            throw new IllegalArgumentException("a session's lifetime must be positive, was " + sessionLifetime);
        }
        this.clock = clock;
        this.lifetime = sessionLifetime;
        this.messages = messages;
    }

    /// The account of a phone: the same in every run, so that a run can be told apart by accounts and repeated.
    public static Uid uid(Phone phone) {
        try {
            var hash =
                    MessageDigest.getInstance("SHA-256").digest(("practice store " + phone.digits()).getBytes(UTF_8));
            return new Uid("u" + HexFormat.of().formatHex(hash, 0, 6));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256, which every Java must have", e);
        }
    }

    public CodeSending sendCode(Phone phone) {
        String code;
        synchronized (lock) {
            var now = clock.instant();
            var wait = codes.wait(phone, now);
            if (wait.isPositive()) {
                return new CodeSending.TooMany(wait);
            }
            code = codes.make(phone, now);
        }
        messages.send(phone, code);
        return new CodeSending.Sent();
    }

    public Login login(Phone phone, String code) {
        synchronized (lock) {
            return switch (codes.judge(phone, code, clock.instant())) {
                case NONE -> new Login.NoCode();
                case WRONG -> new Login.WrongCode();
                case RIGHT -> welcome(new Member(uid(phone), phone));
            };
        }
    }

    /// Whose live session this is.
    public Optional<Member> member(String secret) {
        var session = sessions.get(secret);
        if (session == null) {
            return Optional.empty();
        }
        if (clock.instant().isBefore(session.expires())) {
            return Optional.of(session.member());
        }
        sessions.remove(secret);
        return Optional.empty();
    }

    public void endSession(String secret) {
        sessions.remove(secret);
    }

    /// Ends every session now, as a store does that was restarted.
    public void endSessions() {
        sessions.clear();
    }

    private Login welcome(Member member) {
        var now = clock.instant();
        if (sessions.size() >= MOST_SESSIONS) {
            sessions.values().removeIf(session -> !now.isBefore(session.expires()));
        }
        if (sessions.size() >= MOST_SESSIONS) {
            sessions.clear();
        }
        var bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        var secret = HexFormat.of().formatHex(bytes);
        sessions.put(secret, new Session(member, now.plus(lifetime)));
        return new Login.Welcome(member, secret, lifetime);
    }
}
