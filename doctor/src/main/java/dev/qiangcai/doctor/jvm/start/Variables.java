package dev.qiangcai.doctor.jvm.start;

import dev.qiangcai.doctor.facts.Setting;
import java.util.List;
import java.util.Set;

/// The environment variables that carry options for a JVM: those that it reads itself, and those that start scripts and
/// images hand on by custom.
final class Variables {
    static final String FIRST = "JAVA_TOOL_OPTIONS";
    static final String LAUNCHER = "JDK_JAVA_OPTIONS";
    static final String LAST = "_JAVA_OPTIONS";

    private static final Set<String> OWN = Set.of(FIRST, LAUNCHER, LAST);
    private static final Set<String> BUILD = Set.of(
            "MAVEN_OPTS", "GRADLE_OPTS", "SBT_OPTS", "ANT_OPTS", "LEIN_JVM_OPTS", "MAVEN_ARGS", "KOTLIN_DAEMON_OPTS");
    private static final Set<String> CUSTOM = Set.of(
            "JAVA_OPTS",
            "JAVA_OPTIONS",
            "JAVA_ARGS",
            "JAVA_OPT",
            "JAVA_OPTS_APPEND",
            "JAVA_FLAGS",
            "CATALINA_OPTS",
            "JVM_OPTS",
            "JVM_OPTIONS",
            "JVM_ARGS",
            "JVM_FLAGS",
            "SERVER_JVMFLAGS",
            "JVMFLAGS");
    /// Beginnings that nothing but a JVM's option has; `-D` is a C compiler's too.
    private static final List<String> SURE = List.of(
            "-XX:",
            "-Xm",
            "-Xs",
            "-Xlog",
            "-Xint",
            "-Xverify",
            "-Xrun",
            "-Xdebug",
            "-agentlib:",
            "-javaagent:",
            "-noverify");

    private Variables() {}

    /// Whether the JVM or the script that starts it takes options from it.
    static boolean service(Setting setting) {
        return !OWN.contains(setting.name()) && !build(setting) && (CUSTOM.contains(setting.name()) || sure(setting));
    }

    static boolean build(Setting setting) {
        return BUILD.contains(setting.name());
    }

    static boolean own(Setting setting) {
        return OWN.contains(setting.name());
    }

    private static boolean sure(Setting setting) {
        var name = setting.name();
        var carries = name.endsWith("OPTS")
                || name.endsWith("OPTIONS")
                || name.endsWith("ARGS")
                || name.contains("JAVA")
                || name.contains("JVM")
                || name.endsWith("FLAGS");
        return carries
                && Words.of(setting.value()).stream()
                        .anyMatch(word -> SURE.stream().anyMatch(word.value()::startsWith));
    }
}
