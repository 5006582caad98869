package dev.qiangcai.buyer.plan;

import dev.qiangcai.buyer.storage.BadAddress;
import dev.qiangcai.buyer.storage.ServerAddress;
import dev.qiangcai.shop.disk.OwnersFiles;
import dev.qiangcai.shop.disk.Sealed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The secrets of a plan as its file spells them: `sealed:…`, which only the key in the plan's state folder opens, or
/// as they are.
///
/// What is sealed for one key of the plan opens nowhere else in it, so that nobody who can only write the file gets an
/// address or a number sent to a store.
///
/// @param file the plan's
/// @param state the folder of the key
public record Seals(Path file, Path state) {
    /// The key under which those stand who are told.
    public static final String NOTIFY = "notify";

    /// What is shorter stands everywhere.
    private static final int SHORTEST = 2;

    private static final Set<String> SECRETS = Set.of("account.phone", "account.email", "account.user", "storage");

    /// Whether it is a secret that stands under that key, sealed or not.
    static boolean secret(String key) {
        return SECRETS.contains(key) || key.startsWith(NOTIFY + "[") || key.equals(NOTIFY);
    }

    /// Whether that is how something sealed is spelled.
    public static boolean sealed(String written) {
        return written.startsWith(Sealed.SPELLED);
    }

    /// Whether whoever gets at the file can read a secret that should be sealed.
    static boolean readable(String key, String written) {
        return secret(key) && !sealed(written) && worthwhile(key, written);
    }

    /// A diff without what is secret in it.
    static List<String> masked(List<String> diff, List<String> secrets) {
        return diff.stream().map(line -> masked(line, secrets)).toList();
    }

    private static String masked(String line, List<String> secrets) {
        var masked = line;
        for (var secret : secrets) {
            masked = secret.length() <= SHORTEST ? masked : masked.replace(secret, masked(secret));
        }
        return masked;
    }

    private static String masked(String written) {
        return (sealed(written) ? Sealed.SPELLED : "") + "•••";
    }

    /// What a plan would say of the secret.
    ///
    /// @param key the plan's key; those who are told are all one
    /// @throws PlanException when the state folder has no key and can be given none
    public String seal(String key, String secret) {
        try {
            var bytes = Sealed.in(OwnersFiles.folder(state)).seal(name(key), secret.getBytes(StandardCharsets.UTF_8));
            return Sealed.SPELLED + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        } catch (IOException failed) {
            throw new UnusableKey(new Spot(file, key), state, failed);
        }
    }

    /// What is written under a key of a plan, as it is meant.
    ///
    /// @param place where it is written: what a refusal names
    /// @throws PlanException when it was sealed with another key, or changed since
    public String reveal(Object place, String key, String written) {
        return reveal(new Spot(place, key), key, written);
    }

    String reveal(Spot spot, String key, String written) {
        var text = written.strip();
        if (!sealed(text)) {
            return written;
        }
        try {
            return opened(key, text).orElseThrow(() -> new SealedElsewhere(spot, state));
        } catch (IOException failed) {
            throw new UnusableKey(spot, state, failed);
        }
    }

    private Optional<String> opened(String key, String written) throws IOException {
        try {
            var bytes = Base64.getUrlDecoder().decode(written.substring(Sealed.SPELLED.length()));
            return Sealed.kept(state)
                    .flatMap(ours -> ours.open(name(key), bytes))
                    .map(secret -> new String(secret, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException _) {
            return Optional.empty(); // Not what we write.
        }
    }

    /// What the answer of a form is written as: sealed, or as it stands where that means the same already.
    String answered(String key, Optional<String> standing, String answer) {
        var secret = reveal(file, key, answer);
        if (sealed(answer) || !worthwhile(key, secret)) {
            return answer;
        }
        return standing.filter(Seals::sealed)
                .filter(written -> means(key, written, secret))
                .orElseGet(() -> seal(key, secret));
    }

    /// A secret that opens with this key: what is written where it does already, or where nobody can open it.
    ///
    /// @param earlier what may have sealed it
    String sealedAnew(String key, String written, Seals earlier) {
        if (!sealed(written)) {
            return seal(key, written);
        }
        return opens(key, written)
                ? written
                : earlier.quietly(key, written).map(secret -> seal(key, secret)).orElse(written);
    }

    private boolean opens(String key, String written) {
        return quietly(key, written).isPresent();
    }

    private Optional<String> quietly(String key, String written) {
        try {
            return opened(key, written);
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    private boolean means(String key, String written, String secret) {
        return quietly(key, written).filter(secret::equals).isPresent();
    }

    /// The address of a database without a password is the same on all the machines that share it, as their plan may
    /// be.
    private static boolean worthwhile(String key, String secret) {
        try {
            return !key.equals("storage")
                    || ServerAddress.of(secret, Map.of()).secrets().findAny().isPresent();
        } catch (BadAddress _) {
            return true;
        }
    }

    /// A plan's keys are no names of sessions, which the same key seals.
    private static String name(String key) {
        return "plan " + (key.startsWith(NOTIFY) ? NOTIFY : key);
    }
}
