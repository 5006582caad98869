package dev.qiangcai.lab.golang;

import java.util.Optional;
import java.util.regex.Pattern;

/// A release of Go, such as 1.23.
///
/// @param major the first number
/// @param minor the second; what comes after it never matters here
public record GoVersion(int major, int minor) implements Comparable<GoVersion> {
    private static final Pattern SAID = Pattern.compile("\\bgo(\\d{1,4})\\.(\\d{1,4})");

    /// What `go version` said, such as `go version go1.19.8 linux/amd64`; empty for anything else.
    static Optional<GoVersion> in(String said) {
        var found = SAID.matcher(said);
        return found.find()
                ? Optional.of(new GoVersion(Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2))))
                : Optional.empty();
    }

    @Override
    public int compareTo(GoVersion other) {
        return major == other.major ? Integer.compare(minor, other.minor) : Integer.compare(major, other.major);
    }

    @Override
    public String toString() {
        return major + "." + minor;
    }
}
