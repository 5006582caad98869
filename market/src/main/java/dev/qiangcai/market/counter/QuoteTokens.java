package dev.qiangcai.market.counter;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Writes and reads quote tokens. A token carries its terms under a keyed hash, so that the store remembers
/// none of them.
final class QuoteTokens {
    private static final String HASH = "HmacSHA256";
    private static final int HASH_BYTES = 32;
    private static final int LONGEST = 400;
    private static final Duration LIFETIME = Duration.ofMinutes(30);
    /// None of the parts may hold it: it is not in a SKU, a number, a slot's id or an account's number.
    private static final String BAR = "|";

    /// What a token promises. The serial, not the text, tells spent tokens: one token has several Base64 spellings.
    record Terms(Uid uid, Sku sku, Fen unit, int count, Optional<String> slot, Instant expires, long serial) {}

    private final SecretKeySpec key;
    private final AtomicLong serial = new AtomicLong();

    QuoteTokens() {
        var secret = new byte[HASH_BYTES];
        new SecureRandom().nextBytes(secret);
        key = new SecretKeySpec(secret, HASH);
    }

    String write(Wish wish, Fen unit, Instant now) {
        var terms = List.of(
                wish.uid().value(),
                wish.sku().value(),
                Long.toString(unit.amount()),
                Integer.toString(wish.count()),
                wish.slot().orElse(""),
                Long.toString(now.plus(LIFETIME).toEpochMilli()),
                Long.toString(serial.incrementAndGet()));
        byte[] text = String.join(BAR, terms).getBytes(UTF_8);
        byte[] hash = hash(text);
        byte[] whole = Arrays.copyOf(hash, hash.length + text.length);
        System.arraycopy(text, 0, whole, hash.length, text.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
    }

    /// The terms, if this store wrote the token.
    Optional<Terms> read(String token) {
        if (token.length() > LONGEST) {
            return Optional.empty();
        }
        byte[] whole;
        try {
            whole = Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
        if (whole.length <= HASH_BYTES) {
            return Optional.empty();
        }
        byte[] text = Arrays.copyOfRange(whole, HASH_BYTES, whole.length);
        if (!MessageDigest.isEqual(hash(text), Arrays.copyOf(whole, HASH_BYTES))) {
            return Optional.empty();
        }
        return Optional.of(terms(new String(text, UTF_8).split("\\|", -1)));
    }

    private static Terms terms(String[] parts) {
        return new Terms(
                new Uid(parts[0]),
                new Sku(parts[1]),
                Fen.of(Long.parseLong(parts[2])),
                Integer.parseInt(parts[3]),
                parts[4].isEmpty() ? Optional.empty() : Optional.of(parts[4]),
                Instant.ofEpochMilli(Long.parseLong(parts[5])),
                Long.parseLong(parts[6]));
    }

    private byte[] hash(byte[] text) {
        try {
            var mac = Mac.getInstance(HASH);
            mac.init(key);
            return mac.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no " + HASH + ", which every Java must have", e);
        }
    }
}
