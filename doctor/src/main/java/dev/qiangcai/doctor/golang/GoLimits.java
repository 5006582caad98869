package dev.qiangcai.doctor.golang;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// The forms of `GOMEMLIMIT`: a number of bytes, with a unit of powers of 1024 (package runtime, Environment
/// Variables).
final class GoLimits {
    private static final Pattern FORM = Pattern.compile("([0-9]{1,18})(B|KiB|MiB|GiB|TiB)?");
    private static final Map<String, Double> UNITS =
            Map.of("B", 1.0, "KiB", 0x1p10, "MiB", 0x1p20, "GiB", 0x1p30, "TiB", 0x1p40);

    private GoLimits() {}

    /// Empty for `off`, and for what Go would refuse.
    static Optional<Double> bytes(String text) {
        var matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        var unit = matcher.group(2) == null ? 1.0 : UNITS.getOrDefault(matcher.group(2), 1.0);
        return Optional.of(Long.parseLong(matcher.group(1)) * unit);
    }
}
