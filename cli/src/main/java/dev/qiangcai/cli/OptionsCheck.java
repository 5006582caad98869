package dev.qiangcai.cli;

import dev.qiangcai.doctor.Doctor;
import dev.qiangcai.doctor.live.Live;
import dev.qiangcai.doctor.rule.Finding;
import dev.qiangcai.doctor.rule.Severity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Judges options that the environment holds for our own JVM, by the doctor's rules, before a JVM obeys them.
record OptionsCheck(Terminal terminal, Doctor doctor) {
    /// A variable that the doctor knows as one for a JVM stands for ours, which only our launcher knows.
    private static final Map<String, String> KNOWN_AS = Map.of("QIANGCAI_JAVA_OPTIONS", "JAVA_OPTS");

    /// Says what is wrong with these variables, each written as `NAME=VALUE`.
    ///
    /// @return usage, where one of them would ruin the program or let strangers in
    ExitCode check(List<String> variables) {
        var environment = new LinkedHashMap<String, String>();
        for (var variable : variables) {
            int equals = variable.indexOf('=');
            if (equals < 1) {
                throw new BadOption(Terminal.sentence("dist.options.form", variable));
            }
            var name = variable.substring(0, equals);
            environment.put(KNOWN_AS.getOrDefault(name, name), variable.substring(equals + 1));
        }
        var findings = doctor.examine(Live.environment(environment)).findings().stream()
                .filter(finding -> finding.severity().compareTo(Severity.WARNING) >= 0)
                .toList();
        findings.forEach(this::tell);
        if (findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR)) {
            terminal.warn("dist.options.refused");
            return ExitCode.USAGE;
        }
        return ExitCode.DONE;
    }

    private void tell(Finding finding) {
        terminal.warn(
                finding.severity() == Severity.ERROR ? "dist.options.error" : "dist.options.warning",
                finding.card().id(),
                finding.story().message(),
                finding.card().remedy());
    }
}
