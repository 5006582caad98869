package dev.qiangcai.market.members;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.SequencedMap;

/// The codes sent to phones: five a minute a phone, each good for five tries and five minutes. [Members]' lock
/// guards it.
final class Codes {
    private static final int A_MINUTE = 5;
    private static final int TRIES = 5;
    private static final int MOST_PHONES = 100_000;
    private static final Duration LIFETIME = Duration.ofMinutes(5);
    private static final Duration MINUTE = Duration.ofMinutes(1);

    /// What a code is worth.
    enum Verdict {
        RIGHT,
        WRONG,
        NONE
    }

    private static final class Desk {
        final Deque<Instant> sent = new ArrayDeque<>();
        byte[] code = {};
        int tries;
        Instant expires = Instant.MIN;
    }

    private final SecureRandom random = new SecureRandom();
    private final SequencedMap<Phone, Desk> desks = new LinkedHashMap<>();

    /// How long to wait until the next code may be asked for; zero if one may be now.
    Duration wait(Phone phone, Instant now) {
        var desk = desks.get(phone);
        if (desk == null) {
            return Duration.ZERO;
        }
        desk.sent.removeIf(at -> !at.isAfter(now.minus(MINUTE)) || at.isAfter(now));
        return desk.sent.size() < A_MINUTE
                ? Duration.ZERO
                : Duration.between(now, desk.sent.getFirst().plus(MINUTE));
    }

    String make(Phone phone, Instant now) {
        if (desks.size() >= MOST_PHONES) {
            desks.pollFirstEntry();
        }
        var desk = desks.computeIfAbsent(phone, _ -> new Desk());
        var code = String.format(Locale.ROOT, "%06d", random.nextInt(1_000_000));
        desk.sent.add(now);
        desk.code = code.getBytes(US_ASCII);
        desk.tries = TRIES;
        desk.expires = now.plus(LIFETIME);
        return code;
    }

    /// Judges a code; a right one is used up.
    Verdict judge(Phone phone, String code, Instant now) {
        var desk = desks.get(phone);
        if (desk == null || desk.tries == 0 || !now.isBefore(desk.expires)) {
            return Verdict.NONE;
        }
        if (MessageDigest.isEqual(desk.code, code.getBytes(US_ASCII))) {
            desk.tries = 0;
            return Verdict.RIGHT;
        }
        desk.tries--;
        return Verdict.WRONG;
    }
}
