package dev.qiangcai.doctor.jvm.rules;

import dev.qiangcai.doctor.jvm.start.JvmStart;
import dev.qiangcai.doctor.jvm.start.Option;
import dev.qiangcai.doctor.jvm.start.Size;
import dev.qiangcai.doctor.rule.Card;
import dev.qiangcai.doctor.rule.Finding;
import dev.qiangcai.doctor.rule.Severity;
import java.util.Set;
import java.util.function.Consumer;

/// What a failing JVM writes without a bound: stack traces of any depth, reports of crashes into the log, cores.
final class CrashOutput implements StartRule {
    private static final Set<String> SWITCHES =
            Set.of("ErrorFileToStdout", "ErrorFileToStderr", "CreateCoredumpOnCrash", "CreateMinidumpOnCrash");
    private static final int USUAL_DEPTH = 1024;

    private final Card card =
            StartRule.card("jvm-crash-output", Severity.WARNING).measuredBy("crash-output/jvm");

    @Override
    public Card card() {
        return card;
    }

    @Override
    public void look(JvmStart start, Consumer<Finding> findings) {
        if (start.serves()) {
            start.options().list().stream()
                    .filter(CrashOutput::unbounded)
                    .forEach(option ->
                            findings.accept(Mend.removing(option, Finding.of(card, option.written(), option.text()))));
        }
    }

    private static boolean unbounded(Option option) {
        return switch (option.name()) {
            case "-XX:MaxJavaStackTraceDepth" ->
                option.value().startsWith("-")
                        || Size.number(option.value())
                                .filter(depth -> depth == 0 || depth > USUAL_DEPTH)
                                .isPresent();
            case "-XX:ErrorFile" -> LogSetting.stream(option.value());
            default ->
                option.flag()
                        && SWITCHES.contains(option.flagName())
                        && option.value().equals("true");
        };
    }
}
