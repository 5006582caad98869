package dev.qiangcai.binary.elf;

import java.util.Optional;
import java.util.regex.Pattern;

/// A release of the GNU C library, such as 2.17.
///
/// @param major the first number
/// @param minor the second
public record GlibcVersion(int major, int minor) implements Comparable<GlibcVersion> {
    private static final Pattern NAME = Pattern.compile("GLIBC_(\\d{1,4})\\.(\\d{1,4})(\\.\\d{1,4})?");

    /// The release that can first read compact relocations. A file that has them says so by a name of its own.
    private static final GlibcVersion COMPACT_RELOCATIONS = new GlibcVersion(2, 36);

    /// The release that a symbol version such as `GLIBC_2.2.5` came with; empty for any other name, also for
    /// `GLIBC_PRIVATE`, which belongs to no release.
    static Optional<GlibcVersion> named(String version) {
        if (version.equals("GLIBC_ABI_DT_RELR")) {
            return Optional.of(COMPACT_RELOCATIONS);
        }
        var found = NAME.matcher(version);
        return found.matches()
                ? Optional.of(new GlibcVersion(Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2))))
                : Optional.empty();
    }

    @Override
    public int compareTo(GlibcVersion other) {
        return major == other.major ? Integer.compare(minor, other.minor) : Integer.compare(major, other.major);
    }

    @Override
    public String toString() {
        return major + "." + minor;
    }
}
