package dev.qiangcai.doctor.jvm.flags;

import dev.qiangcai.guard.words.Nearest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The flags of JDK 17 and 25, and the fate of those that are gone or going.
///
/// ```java
/// Flags.fate("UseBiasedLocking").map(fate -> fate.in(21));   // REFUSED
/// ```
public final class Flags {
    private static final int SLIP = 2;

    private Flags() {}

    /// How a flag is set.
    public enum Kind {
        /// With `+` or `-`.
        SWITCH,
        /// With `=` and a value.
        VALUE
    }

    /// The two tables that come with the program, read for the first question: most files hold no option of a JVM.
    private static final class Tables {
        static final Map<String, Fate> FATES =
                lines("fates.txt").map(Flags::parse).collect(Collectors.toMap(Fate::name, Function.identity()));
        static final Map<String, Kind> KNOWN = lines("known.txt")
                .collect(Collectors.toMap(
                        line -> line.substring(1), line -> line.charAt(0) == '?' ? Kind.SWITCH : Kind.VALUE));
    }

    /// What became of an option, if anything did.
    public static Optional<Fate> fate(String name) {
        return Optional.ofNullable(Tables.FATES.get(name));
    }

    public static Optional<Kind> kind(String flag) {
        return Optional.ofNullable(Tables.KNOWN.get(flag));
    }

    /// The flag that was meant, for a name that no JDK knows; empty where it is too far from all.
    public static Optional<String> meant(String name) {
        return Tables.KNOWN.containsKey(name) || Tables.FATES.containsKey(name)
                ? Optional.empty()
                : Nearest.to(name, List.copyOf(Tables.KNOWN.keySet())).filter(candidate -> slip(name, candidate));
    }

    /// Whether one slip of two letters at most, or of upper and lower case, makes one of the other.
    private static boolean slip(String name, String other) {
        var longest = Math.max(name.length(), other.length());
        var shortest = Math.min(name.length(), other.length());
        var start = 0;
        while (start < shortest && same(name.charAt(start), other.charAt(start))) {
            start++;
        }
        var end = 0;
        while (end < shortest - start
                && same(name.charAt(name.length() - 1 - end), other.charAt(other.length() - 1 - end))) {
            end++;
        }
        return longest - start - end <= SLIP;
    }

    private static boolean same(char letter, char other) {
        return Character.toLowerCase(letter) == Character.toLowerCase(other);
    }

    private static Fate parse(String line) {
        var parts = line.split("\\s+", 5);
        return new Fate(
                parts[0],
                since(parts[1]),
                since(parts[2]),
                since(parts[3]),
                Stream.of(parts).skip(4).findFirst());
    }

    private static int since(String release) {
        return release.equals("-") ? 0 : Integer.parseInt(release);
    }

    private static Stream<String> lines(String resource) {
        try (var in = Objects.requireNonNull(Flags.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && line.charAt(0) != '#');
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
