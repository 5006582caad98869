package dev.qiangcai.mend;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A file as it was read and as it would be.
///
/// ```java
/// var rewrite = new Rewrite("qiangcai.yaml", Optional.of(before), after);
/// rewrite.diff().forEach(System.out::println);
/// rewrite.write(Path.of("qiangcai.yaml"), Rewrite.Rights.AS_BEFORE);
/// ```
///
/// @param name how the difference calls it
/// @param before what was read; empty: there was no such file
/// @param after what it would hold
public record Rewrite(String name, Optional<String> before, String after) {
    private static final int CONTEXT = 3;
    private static final String UNENDED = "\n\\ No newline at end of file";

    /// Who may read the file afterwards.
    public enum Rights {
        /// Whoever could before; of a new file its owner alone.
        AS_BEFORE,
        /// Its owner alone.
        OWNER_ONLY
    }

    /// What came of writing.
    public enum Outcome {
        WRITTEN,
        /// The file is not as it was when it was read: it was left alone.
        CHANGED_MEANWHILE
    }

    /// What would change, as a unified diff; nothing where nothing would.
    public List<String> diff() {
        var old = lines(before.orElse(""));
        var patch = DiffUtils.diff(old, lines(after));
        var from = before.isPresent() ? "a/" + name : "/dev/null";
        return UnifiedDiffUtils.generateUnifiedDiff(from, "b/" + name, old, patch, CONTEXT).stream()
                .flatMap(line -> Stream.of(line.split("\n", -1)))
                .toList();
    }

    /// Writes the file whole beside its place and then puts it there, unless somebody else has changed it meanwhile. A
    /// link stays one.
    public Outcome write(Path path, Rights rights) throws IOException {
        var there = Files.exists(path) ? path.toRealPath() : path.toAbsolutePath();
        if (!asRead(there)) {
            return Outcome.CHANGED_MEANWHILE;
        }
        // Made for its owner alone, where the file system knows owners.
        var beside = Files.createTempFile(there.getParent(), ".qiangcai", ".tmp");
        try {
            if (before.isPresent() && rights == Rights.AS_BEFORE) {
                Files.copy(there, beside, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
            }
            Files.writeString(beside, after);
            Files.move(beside, there, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(beside);
        }
        return Outcome.WRITTEN;
    }

    private boolean asRead(Path there) throws IOException {
        if (before.isEmpty()) {
            return Files.notExists(there, LinkOption.NOFOLLOW_LINKS);
        }
        return Files.isRegularFile(there)
                && Arrays.equals(before.get().getBytes(StandardCharsets.UTF_8), Files.readAllBytes(there));
    }

    /// A last line that no line break ends is another than one that does.
    private static List<String> lines(String text) {
        if (text.isEmpty()) {
            return List.of();
        }
        var whole = text.endsWith("\n") ? text.substring(0, text.length() - 1) : text + UNENDED;
        var lines = new ArrayList<>(List.of(whole.split("\n", -1)));
        if (!text.endsWith("\n")) {
            var mark = lines.removeLast();
            lines.add(lines.removeLast() + "\n" + mark);
        }
        return lines;
    }
}
