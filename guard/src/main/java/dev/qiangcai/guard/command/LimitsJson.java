package dev.qiangcai.guard.command;

import dev.qiangcai.guard.limits.Grant;
import dev.qiangcai.guard.limits.Limits;
import dev.qiangcai.guard.limits.Pressure;
import dev.qiangcai.guard.limits.Quota;
import dev.qiangcai.guard.limits.Resource;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;

/// Limits for programs: one JSON object, bytes and shares as plain numbers. What is unknown or unbounded is null.
final class LimitsJson {
    private static final int PRINTABLE = 0x20;

    private LimitsJson() {}

    static String of(Limits limits, Locale language) {
        var more = limits.particulars();
        var notes = more.notes().stream().map(note -> text(note.in(language))).toList();
        return "{\"processors\":" + grant(limits.processors())
                + ",\"memory\":" + grant(limits.memory())
                + ",\"used\":" + (limits.used().isPresent() ? limits.used().getAsLong() : "null")
                + ",\"contained\":" + limits.contained()
                + ",\"groups\":" + text(more.groups())
                + ",\"quota\":" + more.quota().map(LimitsJson::quota).orElse("null")
                + ",\"cpuset\":" + grant(more.cpuset())
                + ",\"max\":" + grant(more.max())
                + ",\"high\":" + grant(more.high())
                + ",\"swap\":" + grant(more.swap())
                + ",\"pressure\":{" + pressures(limits) + "}"
                + ",\"notes\":[" + String.join(",", notes) + "]}";
    }

    private static String pressures(Limits limits) {
        var all = new ArrayList<String>();
        for (var resource : Resource.values()) {
            var pressure = limits.particulars().pressures().get(resource);
            all.add(text(resource.word()) + ":" + (pressure == null ? "null" : pressure(pressure)));
        }
        return String.join(",", all);
    }

    private static String pressure(Pressure pressure) {
        return "{\"some\":" + pressure.some()
                + ",\"full\":" + (pressure.full().isPresent() ? pressure.full().getAsDouble() : "null")
                + ",\"origin\":" + text(pressure.origin()) + "}";
    }

    private static String quota(Quota quota) {
        return "{\"micros\":" + quota.time().toNanos() / 1000
                + ",\"periodMicros\":" + quota.period().toNanos() / 1000
                + ",\"origin\":" + text(quota.origin()) + "}";
    }

    private static String grant(Optional<Grant> grant) {
        return grant.map(LimitsJson::grant).orElse("null");
    }

    private static String grant(Grant grant) {
        var amount = grant.amount();
        var whole = amount == Math.rint(amount);
        return "{\"amount\":" + (whole ? Long.toString((long) amount) : Double.toString(amount)) + ",\"origin\":"
                + text(grant.origin()) + "}";
    }

    private static String text(String plain) {
        var json = new StringBuilder("\"");
        for (int at = 0; at < plain.length(); at++) {
            var letter = plain.charAt(at);
            if (letter == '"' || letter == '\\') {
                json.append('\\').append(letter);
            } else if (letter < PRINTABLE) {
                json.append(String.format(Locale.ROOT, "\\u%04x", (int) letter));
            } else {
                json.append(letter);
            }
        }
        return json.append('"').toString();
    }
}
