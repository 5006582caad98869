package dev.qiangcai.guard.limits;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// What tasks wait for: in our group where version 2 tells it, else on the whole machine.
final class PressureReading {
    private static final String AVERAGE = "avg10=";
    private static final int MOST_DIGITS = 9;

    private final KernelFiles files;
    private final ControlGroups groups;

    PressureReading(KernelFiles files, ControlGroups groups) {
        this.files = files;
        this.groups = groups;
    }

    Map<Resource, Pressure> read() {
        var all = new EnumMap<Resource, Pressure>(Resource.class);
        var group = groups.unified();
        for (var resource : Resource.values()) {
            var own = group.isPresent()
                    ? pressure(group.get().folder().resolve(resource.word() + ".pressure"))
                    : Optional.<Pressure>empty();
            var seen = own.isPresent() ? own : pressure(files.at("/proc/pressure/" + resource.word()));
            if (seen.isPresent()) {
                all.put(resource, seen.get());
            }
        }
        return all;
    }

    private Optional<Pressure> pressure(Path file) {
        var text = files.text(file);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        var some = share(text.get(), "some ");
        if (some.isEmpty()) {
            files.odd(file, text.get());
            return Optional.empty();
        }
        return Optional.of(new Pressure(some.getAsDouble(), share(text.get(), "full "), files.name(file)));
    }

    private static OptionalDouble share(String text, String kind) {
        for (var word : List.of(KernelFiles.field(text, kind).orElse("").split(" ", -1))) {
            if (word.startsWith(AVERAGE)) {
                return perCent(word.substring(AVERAGE.length()));
            }
        }
        return OptionalDouble.empty();
    }

    /// Exact, so that nobody reads 0.0014000000000000002.
    private static OptionalDouble perCent(String figure) {
        var point = figure.indexOf('.');
        var whole = point < 0 ? figure : figure.substring(0, point);
        var fraction = point < 0 ? "0" : figure.substring(point + 1);
        if (figure.length() > MOST_DIGITS || !KernelFiles.digits(whole) || !KernelFiles.digits(fraction)) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(Math.min(1, Double.parseDouble(figure + "e-2")));
    }
}
