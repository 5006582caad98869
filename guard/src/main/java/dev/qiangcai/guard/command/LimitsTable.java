package dev.qiangcai.guard.command;

import dev.qiangcai.guard.limits.Grant;
import dev.qiangcai.guard.limits.Limits;
import dev.qiangcai.guard.limits.Pressure;
import dev.qiangcai.guard.limits.Quota;
import dev.qiangcai.guard.limits.Resource;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Limits for people: a line for each figure, with the file or call that says so.
final class LimitsTable {
    private static final long MIB = 1 << 20;
    private static final int WIDE_FROM = 0x2E80;
    private static final double PER_CENT = 100;

    private final Locale language;
    private final List<List<String>> rows = new ArrayList<>();

    private LimitsTable(Locale language) {
        this.language = language;
    }

    static String of(Limits limits, Locale language) {
        var table = new LimitsTable(language);
        table.processors(limits);
        table.memory(limits);
        if (limits.particulars().pressures().isEmpty()) {
            table.row("limits.pressure.none", "?", table.words("limits.pressure.off"));
        }
        for (var resource : Resource.values()) {
            var pressure = limits.particulars().pressures().get(resource);
            if (pressure != null) {
                table.pressure(resource, pressure);
            }
        }
        return table.text();
    }

    private void processors(Limits limits) {
        var more = limits.particulars();
        row(
                "limits.processors",
                number(limits.processors().amount()),
                limits.processors().origin());
        more.quota().ifPresent(quota -> row("limits.quota", share(quota), quota.origin()));
        row("limits.cpuset", number(more.cpuset().amount()), more.cpuset().origin());
    }

    private void memory(Limits limits) {
        var more = limits.particulars();
        row("limits.memory", mib(limits.memory().amount()), limits.memory().origin());
        if (limits.used().isPresent()) {
            var used = limits.used().getAsLong();
            row("limits.used", mib((double) used), words("limits.used.share", percent((double) used / limits.bytes())));
        }
        row("limits.contained", words(limits.contained() ? "limits.yes" : "limits.no"), more.groups());
        more.high().ifPresent(high -> grant("limits.high", high));
        more.max()
                .filter(max -> more.high().isPresent() && !max.equals(limits.memory()))
                .ifPresent(max -> grant("limits.max", max));
        more.swap().ifPresent(swap -> grant("limits.swap", swap));
    }

    private void grant(String key, Grant bytes) {
        row(key, mib(bytes.amount()), bytes.origin());
    }

    private void pressure(Resource resource, Pressure pressure) {
        var full = pressure.full().isPresent() ? percent(pressure.full().getAsDouble()) : "?";
        row("limits.pressure." + resource.word(), percent(pressure.some()) + " / " + full, pressure.origin());
    }

    private void row(String key, String figure, String origin) {
        rows.add(List.of(words(key), figure, origin));
    }

    private String share(Quota quota) {
        return words(
                "limits.quota.share",
                number(quota.time().toNanos() / 1e6),
                number(quota.period().toNanos() / 1e6));
    }

    private String words(String key, Object... facts) {
        return Desk.sentence(key, facts).in(language);
    }

    private String text() {
        var text = new StringBuilder();
        for (var row : rows) {
            var line = padded(row.get(0), 0) + "  " + padded(row.get(1), 1) + "  " + row.get(2);
            text.append(line.stripTrailing()).append('\n');
        }
        return text.toString();
    }

    private String padded(String cell, int column) {
        var widest = rows.stream().mapToInt(row -> width(row.get(column))).max().orElse(0);
        return cell + " ".repeat(widest - width(cell));
    }

    /// Columns on a terminal: a Chinese character takes two.
    private static int width(String text) {
        return text.codePoints().map(letter -> letter >= WIDE_FROM ? 2 : 1).sum();
    }

    private static String mib(double bytes) {
        return number(bytes / MIB) + " MiB";
    }

    private static String percent(double share) {
        return number(share * PER_CENT) + " %";
    }

    /// With two digits behind the point at most.
    private static String number(double figure) {
        var rounded = BigDecimal.valueOf(figure).setScale(2, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
