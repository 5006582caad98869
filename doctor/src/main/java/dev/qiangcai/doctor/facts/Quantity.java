package dev.qiangcai.doctor.facts;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads quantities such as `512Mi`, `1.5g`, `500m`.
public final class Quantity {
    private static final Pattern FORM =
            Pattern.compile("([0-9]*\\.?[0-9]+|[0-9]+\\.)([eE][-+]?[0-9]{1,3})?([a-zA-Z]*)");
    private static final Map<String, Double> KUBERNETES = Map.ofEntries(
            Map.entry("", 1.0),
            Map.entry("n", 1e-9),
            Map.entry("u", 1e-6),
            Map.entry("m", 1e-3),
            Map.entry("k", 1e3),
            Map.entry("M", 1e6),
            Map.entry("G", 1e9),
            Map.entry("T", 1e12),
            Map.entry("P", 1e15),
            Map.entry("E", 1e18),
            Map.entry("Ki", 0x1p10),
            Map.entry("Mi", 0x1p20),
            Map.entry("Gi", 0x1p30),
            Map.entry("Ti", 0x1p40),
            Map.entry("Pi", 0x1p50),
            Map.entry("Ei", 0x1p60));
    private static final Map<String, Double> DOCKER =
            Map.of("", 1.0, "b", 1.0, "k", 0x1p10, "m", 0x1p20, "g", 0x1p30, "t", 0x1p40, "p", 0x1p50);

    private Quantity() {}

    /// By the units of Kubernetes, where `m` is a thousandth and `M` a million.
    public static Optional<Amount> kubernetes(Written written) {
        return read(written, written.value().strip(), KUBERNETES);
    }

    /// By the units of Docker and systemd, where `m`, `M`, `mb` and `MiB` are all 2^20.
    public static Optional<Amount> docker(Written written) {
        var small = written.value().strip().toLowerCase(Locale.ROOT);
        var unit = small.endsWith("ib") ? 2 : small.endsWith("b") && small.length() > 1 ? 1 : 0;
        return read(written, small.substring(0, small.length() - unit), DOCKER);
    }

    private static Optional<Amount> read(Written written, String text, Map<String, Double> units) {
        var matcher = FORM.matcher(text.length() > 40 ? "" : text);
        if (!matcher.matches() || !units.containsKey(matcher.group(3))) {
            return Optional.empty();
        }
        var power = matcher.group(2) == null ? "" : matcher.group(2);
        var value = Double.parseDouble(matcher.group(1) + power) * units.get(matcher.group(3));
        return Double.isFinite(value) ? Optional.of(new Amount(value, written)) : Optional.empty();
    }
}
