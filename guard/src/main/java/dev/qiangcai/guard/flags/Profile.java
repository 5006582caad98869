package dev.qiangcai.guard.flags;

import dev.qiangcai.guard.flags.Needs.Kind;
import dev.qiangcai.guard.words.Nearest;
import dev.qiangcai.guard.words.Sentence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/// What a training run measured, kept in a small file: a line `name=number` for each figure, in bytes or counts.
public final class Profile {
    /// Where it is kept unless the owner says otherwise: in the working folder.
    public static final Path USUAL = Path.of("qiangcai-guard.profile");

    private static final int MOST_LINES = 100;

    private Profile() {}

    /// @throws BadProfile where a line means nothing
    public static Needs read(Path file) throws IOException {
        var needs = Needs.UNKNOWN;
        try (var lines = Files.lines(file)) {
            for (var line : lines.limit(MOST_LINES).map(String::strip).toList()) {
                if (!line.isEmpty() && !line.startsWith("#")) {
                    needs = with(needs, line, file);
                }
            }
        } catch (UncheckedIOException unreadable) {
            if (unreadable.getCause() instanceof CharacterCodingException) {
                throw new BadProfile(Sentence.of(Flags.WORDS, "flags.profile.text", file));
            }
            throw unreadable.getCause();
        }
        return needs;
    }

    public static void write(Path file, Needs needs) throws IOException {
        var text = new StringBuilder("# What the application needed, measured with --train by qiangcai guard\n");
        for (var kind : Kind.values()) {
            needs.of(kind).ifPresent(need -> text.append(kind.key() + "=" + need.amount() + "\n"));
        }
        Files.writeString(file, text);
    }

    private static Needs with(Needs needs, String line, Path file) {
        var at = line.indexOf('=');
        var name = at < 0 ? line : line.substring(0, at).strip();
        var kind = Kind.of(name).orElseThrow(() -> unknown(name, file));
        var written = at < 0 ? "" : line.substring(at + 1).strip();
        var amount = Bytes.parse(written)
                .orElseThrow(
                        () -> new BadProfile(Sentence.of(Flags.WORDS, "flags.profile.value", file, name, written)));
        return needs.with(kind, amount.count(), Origin.MEASURED);
    }

    private static BadProfile unknown(String name, Path file) {
        var names = Arrays.stream(Kind.values()).map(Kind::key).toList();
        var meant = Nearest.to(name, names).orElse(String.join(", ", names));
        return new BadProfile(Sentence.of(Flags.WORDS, "flags.profile.name", file, name, meant));
    }
}
