package dev.qiangcai.guard.limits;

import dev.qiangcai.guard.words.Sentence;
import java.io.FileInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// Reads the kernel's small files, each once, and remembers in words what was odd about them. For one thread, and for
/// one reading: the next one needs a new one.
///
/// A file that is missing is no oddity: every kernel leaves some out.
final class KernelFiles {
    private static final String WORDS = "dev.qiangcai.guard.words";
    private static final int MOST_BYTES = 1 << 20;
    private static final int MOST_NOTES = 16;
    private static final int MOST_DIGITS = 18;
    private static final int SHOWN = 40;

    private final Path root;
    private final String process;
    private final Map<Path, Optional<String>> read = new HashMap<>();
    private final List<Sentence> notes = new ArrayList<>();

    /// @param root where `/proc` and `/sys` are looked for
    KernelFiles(Path root) {
        this(root, "self");
    }

    /// @param process whose groups count: a number, or `self`
    KernelFiles(Path root, String process) {
        this.root = root;
        this.process = process;
    }

    Path root() {
        return root;
    }

    /// A file by its absolute name.
    Path at(String name) {
        return root.resolve(name.substring(1));
    }

    /// What the kernel says of the process in a file such as `cgroup`.
    Path ofProcess(String file) {
        return at("/proc/" + process + "/" + file);
    }

    /// The name by which the owner knows a file.
    String name(Path file) {
        var above = root.toString();
        return above.equals("/") ? file.toString() : file.toString().substring(above.length());
    }

    /// The file's text without the white space around it; empty where there is no file, or none that can be read.
    Optional<String> text(Path file) {
        var known = read.get(file);
        if (known == null) {
            known = load(file);
            read.put(file, known);
        }
        return known;
    }

    private Optional<String> load(Path file) {
        // Asking first is cheaper than an exception for each of the many files that a kernel leaves out.
        var plain = file.toFile();
        if (!plain.isFile()) {
            return Optional.empty();
        }
        try (var in = new FileInputStream(plain)) {
            var text = new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8).strip();
            if (text.isEmpty()) {
                note("limits.file.empty", name(file));
                return Optional.empty();
            }
            return Optional.of(text);
        } catch (IOException | SecurityException unreadable) {
            if (!switchedOff(unreadable)) {
                note("limits.file.unreadable", name(file), reason(file, unreadable));
            }
            return Optional.empty();
        }
    }

    /// Without the name of the file, which a failed opening begins with.
    private static String reason(Path file, Exception unreadable) {
        var message = String.valueOf(unreadable.getMessage());
        var start = file + " (";
        return message.startsWith(start) ? message.substring(start.length(), message.length() - 1) : message;
    }

    /// Kernels that can tell the pressure but were not asked to have the files, and refuse to read them.
    private static boolean switchedOff(Exception unreadable) {
        return String.valueOf(unreadable.getMessage()).contains("not supported");
    }

    /// The file's number; empty where it is unlimited (`max`, `-1`, or more than any machine has), missing or odd.
    OptionalLong number(Path file) {
        var text = text(file);
        return text.isEmpty() ? OptionalLong.empty() : number(file, text.get());
    }

    OptionalLong number(Path file, String text) {
        var digits = digits(text);
        if (digits && text.length() <= MOST_DIGITS) {
            return OptionalLong.of(Long.parseLong(text));
        }
        if (!digits && !text.equals("max") && !text.equals("-1")) {
            odd(file, text);
        }
        return OptionalLong.empty();
    }

    static boolean digits(String text) {
        for (var i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return !text.isEmpty();
    }

    /// What stands behind a name at the start of a line: `total_cache 42`, `MemTotal:  42 kB`.
    Optional<String> field(Path file, String name) {
        var text = text(file);
        return text.isEmpty() ? text : field(text.get(), name);
    }

    static Optional<String> field(String text, String name) {
        for (var at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
            if (at == 0 || text.charAt(at - 1) == '\n') {
                var end = text.indexOf('\n', at);
                return Optional.of(text.substring(at + name.length(), end < 0 ? text.length() : end)
                        .strip());
            }
        }
        return Optional.empty();
    }

    /// Says that a file holds what nobody understands.
    void odd(Path file, String text) {
        var shown = text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
        note("limits.file.odd", name(file), shown.replaceAll("\\p{Cntrl}+", " "));
    }

    void note(String key, Object... facts) {
        var note = Sentence.of(WORDS, key, facts);
        if (notes.size() < MOST_NOTES && !notes.contains(note)) {
            notes.add(note);
        }
    }

    List<Sentence> notes() {
        return List.copyOf(notes);
    }
}
