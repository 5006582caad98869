package dev.qiangcai.guard.command;

import dev.qiangcai.guard.flags.AppCommand;
import dev.qiangcai.guard.flags.Bytes;
import dev.qiangcai.guard.flags.Collector;
import dev.qiangcai.guard.flags.Needs;
import dev.qiangcai.guard.flags.Needs.Kind;
import dev.qiangcai.guard.flags.Origin;
import dev.qiangcai.guard.flags.Profile;
import dev.qiangcai.guard.flags.Storage;
import dev.qiangcai.guard.flags.Target;
import dev.qiangcai.guard.flags.UserFlags;
import dev.qiangcai.guard.flags.Wishes;
import dev.qiangcai.guard.limits.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The options that `flags` and `exec` share: what is granted, what the application needs, what the owner wants.
final class WishOptions {
    private static final List<Option> OPTIONS = List.of(
            Option.of("--limit", "512m"),
            Option.of("--processors", "2"),
            Option.of("--threads", "40"),
            Option.of("--classes", "5000"),
            Option.of("--direct", "64m"),
            Option.of("--live", "100m"),
            Option.of("--array", "1m"),
            Option.of("--stack", "200k"),
            Option.of("--metaspace", "60m"),
            Option.of("--code", "40m"),
            Option.of("--collector", "serial|parallel|g1|zgc|shenandoah"),
            Option.of("--folder", "DIR"),
            Option.toggle("--stay"),
            Option.of("--profile", "FILE"),
            Option.of("--java", "HOME"));
    private static final Bytes LEAST_LIMIT = Bytes.mib(16);

    private final Arguments arguments;
    private final Desk desk;

    WishOptions(Arguments arguments, Desk desk) {
        this.arguments = arguments;
        this.desk = desk;
    }

    static List<Option> and(Option more) {
        return Stream.of(OPTIONS, Trainer.OPTIONS, List.of(more))
                .flatMap(List::stream)
                .toList();
    }

    Wishes wishes() throws IOException {
        var limits = Limits.read();
        var limit = limit(limits);
        var wishes = Wishes.of(limit, processors(limits))
                .needs(needs(Needs.UNKNOWN))
                .user(UserFlags.read(desk.environment(), arguments.command()));
        if (arguments.has("--stay")) {
            wishes = wishes.staying();
        }
        if (arguments.has("--collector")) {
            wishes = wishes.collector(collector());
        }
        return wishes.storage(storage());
    }

    /// What the owner tells; where that is silent what was just measured, and then what a profile keeps.
    Needs needs(Needs measured) throws IOException {
        return told().or(measured).or(profile());
    }

    Target target() {
        var home = arguments.value("--java");
        if (home.isPresent()) {
            var target = Target.of(path("--java", home.get()));
            if (!target.known()) {
                throw new BadUsage("flags.bad.java", home.get());
            }
            return target;
        }
        return arguments.command().isEmpty()
                ? Target.own()
                : new AppCommand(arguments.command()).target(desk.environment());
    }

    /// Where the profile is read from and written to.
    Path file() {
        return arguments.value("--profile").map(name -> path("--profile", name)).orElse(Profile.USUAL);
    }

    private Bytes limit(Limits limits) {
        var asked = arguments.value("--limit");
        if (asked.isPresent()) {
            var limit = bytes("--limit", asked.get());
            if (LEAST_LIMIT.over(limit)) {
                throw new BadUsage("flags.bad.limit", asked.get(), LEAST_LIMIT);
            }
            return limit;
        }
        limits.particulars().notes().forEach(desk::warn);
        if (!limits.contained()) {
            desk.warn(Desk.sentence("flags.nolimit", new Bytes(limits.bytes())));
        }
        return new Bytes(limits.bytes());
    }

    private double processors(Limits limits) {
        var asked = arguments.value("--processors");
        if (asked.isEmpty()) {
            return Math.max(0.01, limits.processors().amount());
        }
        try {
            var count = Double.parseDouble(asked.get());
            if (count > 0 && count <= 4096) {
                return count;
            }
        } catch (NumberFormatException odd) {
            // said below
        }
        throw new BadUsage("flags.bad.processors", asked.get());
    }

    private Needs told() {
        var needs = Needs.UNKNOWN;
        for (var kind : Kind.values()) {
            var name = "--" + kind.key();
            var said = arguments.value(name);
            if (said.isPresent()) {
                var amount = kind.counted()
                        ? count(name, said.get())
                        : bytes(name, said.get()).count();
                needs = needs.with(kind, amount, Origin.TOLD);
            }
        }
        return needs;
    }

    private Needs profile() throws IOException {
        if (arguments.has("--profile") && !Files.isReadable(file()) && !arguments.has("--train")) {
            throw new BadUsage("flags.bad.profile", file());
        }
        return Files.isReadable(file()) ? Profile.read(file()) : Needs.UNKNOWN;
    }

    private Collector collector() {
        var name = arguments.value("--collector").orElse("");
        return Collector.named(name).orElseThrow(() -> new BadUsage("flags.bad.collector", name));
    }

    private Storage storage() {
        var named = arguments.value("--folder");
        if (named.isPresent()) {
            var volume = path("--folder", named.get());
            if (!writable(volume)) {
                throw new BadUsage("flags.bad.folder", volume);
            }
            return new Storage.Volume(volume);
        }
        var temporary = Path.of(System.getProperty("java.io.tmpdir"));
        if (writable(temporary)) {
            return new Storage.Temporary(temporary);
        }
        desk.warn(Desk.sentence("flags.nolog", temporary));
        return new Storage.Nowhere();
    }

    /// A JVM whose log cannot be opened does not start.
    private static boolean writable(Path folder) {
        return Files.isDirectory(folder) && Files.isWritable(folder);
    }

    private static Bytes bytes(String option, String written) {
        return Bytes.parse(written).orElseThrow(() -> new BadUsage("flags.bad.bytes", option, written));
    }

    private static long count(String option, String written) {
        if (!written.matches("\\d{1,7}")) {
            throw new BadUsage("flags.bad.count", option, written);
        }
        return Long.parseLong(written);
    }

    private static Path path(String option, String written) {
        try {
            return Path.of(written);
        } catch (InvalidPathException odd) {
            throw new BadUsage("flags.bad.path", option, written);
        }
    }
}
