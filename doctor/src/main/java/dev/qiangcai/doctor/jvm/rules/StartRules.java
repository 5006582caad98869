package dev.qiangcai.doctor.jvm.rules;

import static dev.qiangcai.doctor.rule.Severity.ERROR;
import static dev.qiangcai.doctor.rule.Severity.INFO;
import static dev.qiangcai.doctor.rule.Severity.WARNING;

import dev.qiangcai.doctor.jvm.start.Option;
import dev.qiangcai.doctor.jvm.start.Size;
import dev.qiangcai.doctor.rule.Rule;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// All rules that look at the start of a JVM.
public final class StartRules {
    private static final Set<String> HTTP_LOGS = Set.of(
            "-Djdk.httpclient.HttpClient.log",
            "-Djdk.internal.httpclient.debug",
            "-Djdk.internal.httpclient.hpack.debug",
            "-Djdk.internal.httpclient.websocket.debug");
    private static final Set<String> CHATTY = Set.of(
            "PrintFlagsFinal",
            "PrintFlagsInitial",
            "PrintFlagsRanges",
            "PrintVMOptions",
            "PrintCompilation",
            "PrintInlining",
            "PrintAssembly",
            "LogCompilation",
            "CITime",
            "PrintNMTStatistics",
            "PrintClassHistogram",
            "ExtendedDTraceProbes",
            "ShowMessageBoxOnError");

    private StartRules() {}

    public static List<Rule<?>> all() {
        return Stream.of(output(), memory(), running(), opened(), fates())
                .<Rule<?>>flatMap(List::stream)
                .toList();
    }

    private static List<StartRule> output() {
        return List.of(
                new LogToStreams(),
                new Unwanted(
                        StartRule.card("jvm-http-client-log", WARNING).measuredBy("http2-logging/jvm"),
                        option -> HTTP_LOGS.contains(option.name()) && !off(option),
                        true),
                new Unwanted(
                        StartRule.card("jvm-tls-debug", WARNING),
                        option -> Set.of("-Djavax.net.debug", "-Djava.security.debug")
                                        .contains(option.name())
                                && !off(option),
                        true),
                new Unwanted(StartRule.card("jvm-diagnostic-output", WARNING), StartRules::chatty, true),
                new Unwanted(StartRule.card("jvm-pinning-trace", WARNING), StartRules::pinning, true),
                new CostlyRecording(),
                new CrashOutput());
    }

    private static List<StartRule> memory() {
        return List.of(
                new HeapOverLimit(),
                new HeapByDefault(),
                new HeapInverted(),
                new NativeUnbounded(),
                new EagerReturn(),
                new HeapDumpLost(),
                new LimpsOn(),
                new Unwanted(
                        StartRule.card("jvm-container-blind", ERROR),
                        option -> switchedOff(option, "UseContainerSupport"),
                        true));
    }

    private static List<StartRule> running() {
        return List.of(
                new CarriersFixed(),
                new CarriersPool(),
                new ProcessorCount(),
                new SerialByDefault(),
                new Unwanted(
                        StartRule.card("jvm-interpreted", ERROR).measuredBy("debug-flags/jvm"),
                        option -> option.name().equals("-Xint")
                                || (option.name().equals("-Djava.compiler")
                                        && Set.of("NONE", "").contains(option.value())),
                        true),
                new Unwanted(
                        StartRule.card("jvm-compiler-limited", WARNING).measuredBy("debug-flags/jvm"),
                        option -> option.name().equals("-XX:TieredStopAtLevel")
                                && Size.number(option.value())
                                        .filter(level -> level < 4)
                                        .isPresent(),
                        true),
                new Unwanted(
                        StartRule.card("jvm-inlining-off", WARNING).measuredBy("debug-flags/jvm"),
                        option -> switchedOff(option, "Inline"),
                        true));
    }

    private static List<StartRule> opened() {
        return List.of(
                new DebugAgent(),
                new RemoteManagement(),
                new Unwanted(
                        StartRule.card("jvm-verification-off", WARNING),
                        option -> option.name().equals("-noverify")
                                || (option.name().equals("-Xverify")
                                        && option.value().equals("none"))
                                || switchedOff(option, "BytecodeVerificationRemote"),
                        true),
                new Unwanted(
                        StartRule.card("jvm-entropy", INFO),
                        option -> option.name().equals("-Djava.security.egd"),
                        true));
    }

    private static List<StartRule> fates() {
        return List.of(new FlagGone(), new FlagUnknown());
    }

    private static boolean chatty(Option option) {
        return (option.flag()
                        && CHATTY.contains(option.flagName())
                        && option.value().equals("true"))
                || (option.name().equals("-XX:NativeMemoryTracking")
                        && option.value().equals("detail"))
                || option.name().equals("-Xprof")
                || option.text().startsWith("-Xrunhprof")
                || option.text().startsWith("-agentlib:hprof");
    }

    private static boolean pinning(Option option) {
        return option.name().equals("-Djdk.tracePinnedThreads") && !off(option);
    }

    private static boolean off(Option option) {
        return Set.of("false", "none", "off").contains(option.value());
    }

    private static boolean switchedOff(Option option, String flag) {
        return option.flag() && option.flagName().equals(flag) && option.value().equals("false");
    }
}
