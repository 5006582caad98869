package dev.qiangcai.binary.jvm;

import dev.qiangcai.binary.bytes.Bytes;
import java.io.IOException;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// A compiled class: for which Java, and what is left in it for debuggers.
///
/// @param major the format's version, such as 65
/// @param minor 65535 for a class that uses preview features
/// @param parts what it has
public record ClassFile(int major, int minor, Set<Part> parts) {
    private static final int MAGIC = 0xcafebabe;

    /// The first version of the format. Programs for several Macs begin with the same magic and a smaller number.
    private static final int FIRST = 45;

    private static final int FIRST_WITH_PREVIEW = 56;
    private static final int PREVIEW = 65535;

    /// Something that a class may have.
    public enum Part {
        CODE,
        LINE_NUMBERS,
        LOCAL_VARIABLES,
        SOURCE_FILE
    }

    public ClassFile {
        if (major < FIRST || minor < 0) {
            throw new IllegalArgumentException("no class has the version " + major + "." + minor);
        }
        parts = Collections.unmodifiableSet(parts.isEmpty() ? EnumSet.noneOf(Part.class) : EnumSet.copyOf(parts));
    }

    /// Empty for a file of another kind.
    ///
    /// @throws dev.qiangcai.binary.bytes.Malformed when it begins as one and does not go on as one
    public static Optional<ClassFile> of(Bytes bytes) throws IOException {
        if (bytes.size() < 8) {
            return Optional.empty();
        }
        var head = bytes.at(0, 8);
        int major = Short.toUnsignedInt(head.getShort(6));
        return head.getInt(0) == MAGIC && major >= FIRST
                ? Optional.of(new ClassFile(major, Short.toUnsignedInt(head.getShort(4)), new ClassWalk(bytes).parts()))
                : Optional.empty();
    }

    /// The oldest Java that runs it, such as 21.
    public int release() {
        return Math.max(1, major - 44);
    }

    /// Whether it runs on that one release only, with preview features allowed.
    public boolean preview() {
        return major >= FIRST_WITH_PREVIEW && minor == PREVIEW;
    }
}
