package dev.qiangcai.guard.limits;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What tasks wait for: in our group where version 2 tells it, else on the whole machine.
final class PressureReading {
    private static final Pattern AVERAGE = Pattern.compile("avg10=(\\d{1,3}(?:\\.\\d+)?)");

    private final KernelFiles files;
    private final ControlGroups groups;

    PressureReading(KernelFiles files, ControlGroups groups) {
        this.files = files;
        this.groups = groups;
    }

    Map<Resource, Pressure> read() {
        var all = new EnumMap<Resource, Pressure>(Resource.class);
        for (var resource : Resource.values()) {
            Stream.concat(
                            groups
                                    .unified()
                                    .map(group -> group.folder().resolve(resource.word() + ".pressure"))
                                    .stream(),
                            Stream.of(files.at("/proc/pressure/" + resource.word())))
                    .flatMap(file -> pressure(file).stream())
                    .findFirst()
                    .ifPresent(pressure -> all.put(resource, pressure));
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
        return text.lines()
                .filter(line -> line.startsWith(kind))
                .map(AVERAGE::matcher)
                .filter(Matcher::find)
                .mapToDouble(found -> Math.min(1, perCent(found.group(1))))
                .findFirst();
    }

    /// Exact, so that nobody reads 0.0014000000000000002.
    private static double perCent(String figure) {
        return new BigDecimal(figure).movePointLeft(2).doubleValue();
    }
}
