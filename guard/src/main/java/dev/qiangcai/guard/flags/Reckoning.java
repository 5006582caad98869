package dev.qiangcai.guard.flags;

import static dev.qiangcai.guard.flags.Needs.Kind.CODE;
import static dev.qiangcai.guard.flags.Needs.Kind.DIRECT;
import static dev.qiangcai.guard.flags.Needs.Kind.METASPACE;
import static dev.qiangcai.guard.flags.Needs.Kind.STACK;

import dev.qiangcai.guard.flags.Part.Use;
import java.util.List;

/// Reckons what a JVM uses beside heap and collector. The figures were measured on JDK 25 with native memory tracking
/// and the resident set.
final class Reckoning {
    /// Classes that come from the JDK's archive and cost no metaspace of their own.
    private static final int ARCHIVED = 800;
    /// A JVM moves the archive to an address that nobody can guess, which makes most of it its own.
    private static final Bytes ARCHIVE_MOVED = Bytes.mib(11);
    private static final Bytes ARCHIVE_IN_PLACE = Bytes.mib(4);
    private static final Bytes PER_CLASS = Bytes.kib(8);
    private static final Bytes PER_CLASS_OUTSIDE = Bytes.kib(1);
    private static final Bytes CODE_PER_CLASS = Bytes.kib(4);
    /// What an idle thread touches of its stack (about 100 KiB, most of it by the interpreter's banging), and the
    /// kernel's 26 KiB.
    private static final Bytes STACK_TOUCHED = Bytes.kib(144);
    private static final Bytes KERNEL_STACK = Bytes.kib(26);
    /// The JVM's own threads.
    private static final Bytes OWN_STACKS = Bytes.mib(1.2);
    private static final Bytes JVM = Bytes.mib(3);
    private static final Bytes MOST_CODE = Bytes.mib(240);

    private final Wishes wishes;
    private final Bytes limit;

    Reckoning(Wishes wishes) {
        this.wishes = wishes;
        this.limit = wishes.limit();
    }

    List<Part> natives() {
        return List.of(
                metaspace(),
                classes(),
                archive(),
                code(),
                new Part(Use.COMPILERS, compilers(), Origin.COMPUTED),
                stacks(),
                direct(),
                new Part(Use.JVM, JVM.plus(wishes.aside()), Origin.COMPUTED),
                new Part(Use.RESERVE, reserve(), Origin.COMPUTED));
    }

    /// How much one compilation may take before it is given up. Most take less than 8 MiB; without a bound, one large
    /// method took 26.
    Bytes compilation() {
        return Bytes.mib(Math.max(8, Math.min(32, limit.inMib() / 32 / optimizers())));
    }

    private Part metaspace() {
        var asked = wishes.user().bytes("MaxMetaspaceSize");
        if (asked.isPresent()) {
            return new Part(Use.METASPACE, asked.get(), Origin.FLAG);
        }
        var measured = wishes.needs().bytes(METASPACE);
        if (measured.isPresent()) {
            return new Part(
                    Use.METASPACE, measured.get().times(1.2).plus(Bytes.mib(1)).up(), origin(METASPACE));
        }
        var classes = wishes.needs().classes(limit);
        var own = Math.max(0, classes.amount() - ARCHIVED);
        return new Part(
                Use.METASPACE, PER_CLASS.times((double) own).plus(Bytes.mib(3)).up(), classes.origin());
    }

    private Part classes() {
        var classes = wishes.needs().classes(limit);
        return new Part(Use.CLASSES, PER_CLASS_OUTSIDE.times((double) classes.amount()), classes.origin());
    }

    private Part archive() {
        var user = wishes.user();
        if (user.turnsOff("UseSharedSpaces")) {
            return new Part(Use.ARCHIVE, Bytes.NONE, Origin.FLAG);
        }
        return user.is("ArchiveRelocationMode", "0")
                ? new Part(Use.ARCHIVE, ARCHIVE_IN_PLACE, Origin.FLAG)
                : new Part(Use.ARCHIVE, ARCHIVE_MOVED, Origin.COMPUTED);
    }

    private Part code() {
        var asked = wishes.user().bytes("ReservedCodeCacheSize");
        if (asked.isPresent()) {
            return new Part(Use.CODE, asked.get(), Origin.FLAG);
        }
        var measured = wishes.needs().bytes(CODE);
        if (measured.isPresent()) {
            return new Part(
                    Use.CODE, measured.get().times(1.3).plus(Bytes.mib(2)).up(), origin(CODE));
        }
        var classes = wishes.needs().classes(limit);
        var reckoned = CODE_PER_CLASS
                .times((double) classes.amount())
                .plus(Bytes.mib(6))
                .up();
        return new Part(Use.CODE, reckoned.over(MOST_CODE) ? MOST_CODE : reckoned, classes.origin());
    }

    /// One optimizing compilation at a time for each of its threads, and a little for the quick compilers.
    private Bytes compilers() {
        return compilation().times(optimizers()).plus(Bytes.mib(1));
    }

    /// The JVM's own rule for the number of its optimizing compiler threads.
    private int optimizers() {
        var log = 31 - Integer.numberOfLeadingZeros((int) Math.max(2, Math.ceil(wishes.processors())));
        var loglog = 31 - Integer.numberOfLeadingZeros(log);
        var all = Math.max(2, log * loglog * 3 / 2);
        return all - Math.max(1, all / 3);
    }

    private Part stacks() {
        var threads = wishes.needs().threads(limit);
        var each = wishes.needs().bytes(STACK).orElse(STACK_TOUCHED).plus(KERNEL_STACK);
        return new Part(Use.STACKS, each.times((double) threads.amount()).plus(OWN_STACKS), threads.origin());
    }

    private Part direct() {
        var asked = wishes.user().bytes("MaxDirectMemorySize");
        if (asked.isPresent()) {
            return new Part(Use.DIRECT, asked.get(), Origin.FLAG);
        }
        return wishes.needs()
                .bytes(DIRECT)
                .map(needed -> new Part(
                        Use.DIRECT, needed.times(1.05).plus(Bytes.mib(1)).up(), origin(DIRECT)))
                .orElseGet(() -> new Part(Use.DIRECT, Bytes.mib(Math.max(8, limit.inMib() / 16)), Origin.GUESSED));
    }

    /// malloc keeps freed memory in an arena for each of up to 8 × processors threads; page tables take 1/512 of what
    /// is mapped.
    private Bytes reserve() {
        var arenas = Math.min(
                8 * Math.ceil(wishes.processors()),
                8 + wishes.needs().threads(limit).amount() / 8.0);
        return Bytes.mib(1 + arenas * 0.15).plus(limit.times(0.003));
    }

    private Origin origin(Needs.Kind kind) {
        return wishes.needs().of(kind).map(Need::origin).orElse(Origin.GUESSED);
    }
}
