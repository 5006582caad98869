package dev.qiangcai.doctor.jvm.rules;

import dev.qiangcai.doctor.jvm.start.JvmStart;
import dev.qiangcai.doctor.jvm.start.Option;
import dev.qiangcai.doctor.rule.Card;
import dev.qiangcai.doctor.rule.Finding;
import dev.qiangcai.doctor.rule.Severity;
import java.util.Set;
import java.util.function.Consumer;

/// The JVM's own log on standard output or error, where it waits for whoever reads.
final class LogToStreams implements StartRule {
    private static final Set<String> OLD = Set.of(
            "PrintGC",
            "PrintGCDetails",
            "PrintGCApplicationStoppedTime",
            "PrintGCApplicationConcurrentTime",
            "PrintTenuringDistribution",
            "PrintHeapAtGC",
            "PrintAdaptiveSizePolicy",
            "PrintReferenceGC",
            "PrintSafepointStatistics",
            "TraceClassLoading",
            "TraceClassUnloading");
    private static final int ASYNC = 17;

    private final Card card = StartRule.card("jvm-log-stdout", Severity.WARNING).measuredBy("gc-logging/jvm");

    @Override
    public Card card() {
        return card;
    }

    @Override
    public void look(JvmStart start, Consumer<Finding> findings) {
        if (start.serves() && !dropping(start)) {
            start.options()
                    .all("-Xlog")
                    .filter(LogToStreams::blocks)
                    .forEach(option -> findings.accept(log(start, option)));
            start.options().list().stream()
                    .filter(option -> old(start, option))
                    .findFirst()
                    .ifPresent(option -> findings.accept(Finding.of(card, option.written(), option.text())));
        }
    }

    /// Whether lines go through a buffer that drops what nobody takes.
    private static boolean dropping(JvmStart start) {
        return start.options()
                .all("-Xlog")
                .anyMatch(option -> Set.of("async", "async:drop").contains(option.value()));
    }

    private static boolean blocks(Option option) {
        var log = LogSetting.parse(option.value());
        return log.talkative() && log.toStreams();
    }

    private static boolean old(JvmStart start, Option option) {
        var verbose = option.name().equals("-verbose") && !option.value().equals("module");
        var old = option.flag()
                && OLD.contains(option.flagName())
                && option.value().equals("true");
        var file = start.options().last("-Xloggc").filter(log -> !LogSetting.stream(log.value()));
        return (old || verbose) && file.isEmpty();
    }

    private Finding log(JvmStart start, Option option) {
        var finding = Finding.of(card, option.written(), option.text());
        var known = start.atLeast().filter(release -> release >= ASYNC).isPresent();
        return known && option.loose()
                ? Mend.replacing(option.written(), option.text() + " -Xlog:async", finding)
                : finding;
    }
}
