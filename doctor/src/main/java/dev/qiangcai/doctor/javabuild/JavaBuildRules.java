package dev.qiangcai.doctor.javabuild;

import static dev.qiangcai.doctor.rule.Severity.INFO;
import static dev.qiangcai.doctor.rule.Severity.WARNING;

import dev.qiangcai.doctor.rule.Card;
import dev.qiangcai.doctor.rule.RuleSet;
import dev.qiangcai.doctor.rule.Severity;
import java.util.List;

/// The rules for building Java projects with Maven or Gradle. It belongs before the set that looks at JVMs.
public final class JavaBuildRules {
    static final String WORDS = "dev.qiangcai.doctor.javabuild.words";

    private static final String CHECKS = "dependency-checks/jvm";

    private JavaBuildRules() {}

    public static RuleSet set() {
        return new RuleSet(
                "java-build",
                List.of(
                        new PomReader(),
                        new GradleReader(),
                        new CatalogReader(),
                        new PropertyReader(),
                        new MavenConfigReader(),
                        new LockReader()),
                List.of(new LockLinker(), new MavenChecks()),
                List.of(
                        new Judged<>(
                                card("build-dynamic-version", WARNING),
                                Dependency.class,
                                Dependency::dynamic,
                                Dependency::version),
                        new Judged<>(
                                card("build-snapshot-version", WARNING),
                                Dependency.class,
                                dependency -> dependency.snapshot() && !dependency.own(),
                                Dependency::version),
                        new Judged<>(
                                card("build-plain-http", WARNING).measuredBy(CHECKS),
                                Address.class,
                                Address::open,
                                Address::url),
                        new Judged<>(
                                card("build-check-off", WARNING).measuredBy(CHECKS),
                                CheckOff.class,
                                _ -> true,
                                CheckOff::culprit),
                        new Judged<>(
                                card("build-wrapper-unchecked", INFO),
                                Wrapper.class,
                                wrapper -> !wrapper.checked(),
                                Wrapper::url),
                        new NoLock(card("build-no-lock", INFO).measuredBy(CHECKS))));
    }

    private static Card card(String id, Severity severity) {
        return Card.of(id, severity, WORDS);
    }
}
