package dev.qiangcai.doctor.golang;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/// A release of Go, such as 1.25.
record GoRelease(int major, int minor) implements Comparable<GoRelease> {
    /// The first that sets GOMAXPROCS by the container's CPU limit, and follows it.
    static final GoRelease FOLLOWS_LIMITS = new GoRelease(1, 25);

    private static final Comparator<GoRelease> ORDER =
            Comparator.comparingInt(GoRelease::major).thenComparingInt(GoRelease::minor);
    private static final Pattern FORM = Pattern.compile("(?:go)?([0-9]{1,3})\\.([0-9]{1,4})(?:[.\\-a-z].*)?");

    /// Of `1.22`, `1.22.3`, `go1.22rc1`, or an image's tag such as `1.22-alpine`.
    static Optional<GoRelease> of(String text) {
        var matcher = FORM.matcher(text);
        return matcher.matches()
                ? Optional.of(new GoRelease(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))))
                : Optional.empty();
    }

    @Override
    public int compareTo(GoRelease other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return major + "." + minor;
    }
}
