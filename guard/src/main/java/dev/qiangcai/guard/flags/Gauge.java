package dev.qiangcai.guard.flags;

import dev.qiangcai.guard.flags.Needs.Kind;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Pattern;

/// Reads another JVM's memory from its own diagnoses, and keeps the highest of each figure.
final class Gauge {
    private static final Pattern THREADS = Pattern.compile("\\(threads? #(\\d+)\\)");
    private static final Pattern STACKS = Pattern.compile("stack: reserved=\\d+KB, committed=(\\d+)KB");
    private static final Pattern CLASSES = Pattern.compile("\\(classes #(\\d+)\\)");
    /// Metadata and, where pointers to classes are compressed, the class space.
    private static final Pattern METASPACE = Pattern.compile("\\(\\s+reserved=\\d+KB, committed=(\\d+)KB\\)");
    /// Memory that Java code takes from the system itself: direct buffers, and what libraries take like them.
    private static final Pattern DIRECT = Pattern.compile("- +Other \\(reserved=\\d+KB, committed=(\\d+)KB\\)");

    private static final Pattern CODE = Pattern.compile("(?m)^CodeHeap .*max_used=(\\d+)Kb");
    private static final Pattern WHOLE_CODE = Pattern.compile("(?m)^CodeCache: .*max_used=(\\d+)Kb");
    private static final Pattern LIVE = Pattern.compile("(?m)^Total +\\d+ +(\\d+)");
    private static final long KIB = 1024;

    private final Inquiry inquiry;
    private final Map<Kind, Long> highest = new EnumMap<>(Kind.class);

    Gauge(Inquiry inquiry) {
        this.inquiry = inquiry;
    }

    /// Reads everything once.
    Needs look() throws IOException {
        var memory = inquiry.ask("VM.native_memory summary scale=KB");
        var threads = sum(THREADS, memory);
        raise(Kind.THREADS, threads);
        raise(Kind.STACK, threads == 0 ? 0 : sum(STACKS, memory) * KIB / threads);
        raise(Kind.CLASSES, sum(CLASSES, memory));
        raise(Kind.METASPACE, sum(METASPACE, memory) * KIB);
        var code = inquiry.ask("Compiler.codecache");
        var heaps = sum(CODE, code);
        raise(Kind.CODE, (heaps > 0 ? heaps : sum(WHOLE_CODE, code)) * KIB);
        // Where there is none, the tracking leaves the line out.
        highest.merge(Kind.DIRECT, sum(DIRECT, memory) * KIB, Math::max);
        return needs();
    }

    /// Collects, so that what is live shows, and reads everything.
    Needs last() throws IOException {
        raise(Kind.LIVE, sum(LIVE, inquiry.ask("GC.class_histogram")));
        return look();
    }

    private static long sum(Pattern figure, String text) {
        return figure.matcher(text)
                .results()
                .mapToLong(match -> Long.parseLong(match.group(1)))
                .sum();
    }

    /// A figure that the JVM does not tell is 0, and stays unknown.
    private void raise(Kind kind, long figure) {
        if (figure > 0) {
            highest.merge(kind, figure, Math::max);
        }
    }

    private Needs needs() {
        var needs = Needs.UNKNOWN;
        for (var each : highest.entrySet()) {
            needs = needs.with(each.getKey(), each.getValue(), Origin.MEASURED);
        }
        return needs;
    }
}
