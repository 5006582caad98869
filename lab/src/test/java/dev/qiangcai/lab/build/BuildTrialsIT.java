package dev.qiangcai.lab.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.qiangcai.lab.trial.Bench;
import dev.qiangcai.lab.trial.Experiment;
import dev.qiangcai.lab.trial.Metric;
import dev.qiangcai.lab.trial.Sample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One trial of most variants, as short as can be: yes and no are asserted, times are not.
@Tag("trial")
class BuildTrialsIT {
    @TempDir
    Path folder;

    @Test
    void a_stripped_go_program_is_smaller() throws Exception {
        var size = possible(GoSize.experiment());
        var plain = tried(size, "plain");
        assertThat(figure(tried(size, "stripped"), GoSize.SIZE)).isLessThan(figure(plain, GoSize.SIZE));
        assertThat(figure(plain, GoSize.START)).isPositive();
    }

    @Test
    void a_static_go_program_starts_where_there_is_nothing() throws Exception {
        var alone = tried(possible(GoPortability.experiment()), "static");
        assertThat(figure(alone, Portability.FLOOR)).isZero();
        assumeTrue(alone.figures().containsKey(Portability.EMPTY), "no namespace may be made here");
        assertThat(figure(alone, Portability.EMPTY)).isEqualTo(1);
    }

    @Test
    void a_jdk_needs_glibc_and_no_more() throws Exception {
        var jdk = tried(possible(JvmPortability.experiment()), "jdk");
        assertThat(figure(jdk, Portability.FLOOR)).isPositive();
        assumeTrue(jdk.figures().containsKey(Portability.EMPTY), "no namespace may be made here");
        assertThat(figure(jdk, Portability.EMPTY)).isZero();
        assertThat(figure(jdk, Portability.GLIBC)).isEqualTo(1);
    }

    @Test
    void go_refuses_a_tampered_module_that_it_knows() throws Exception {
        var checks = possible(GoChecks.experiment());
        assertThat(figure(tried(checks, "off"), GoChecks.REFUSED)).isEqualTo(1);
        assertThat(figure(tried(checks, "off"), GoChecks.DIFFERS)).isZero();
        assertThat(figure(tried(checks, "first-use"), GoChecks.REFUSED)).isEqualTo(1);
        assertThat(figure(tried(checks, "first-use-off"), GoChecks.REFUSED)).isZero();
    }

    @Test
    void maven_refuses_a_tampered_artifact_only_when_told_to() throws Exception {
        var checks = possible(MavenChecks.experiment());
        assertThat(figure(tried(checks, "untouched"), MavenChecks.REFUSED)).isZero();
        assertThat(figure(tried(checks, "strict"), MavenChecks.REFUSED)).isEqualTo(1);
        assertThat(figure(tried(checks, "strict-forged"), MavenChecks.REFUSED)).isZero();
    }

    @Test
    void an_optimised_go_program_allocates_and_answers() throws Exception {
        var sample = tried(possible(GoDebugging.experiment()), "optimised");
        assertThat(sample.figures()).containsKeys(Pressure.COST, Pressure.MEAN, Pressure.SLOW);
    }

    @Test
    void a_jvm_with_a_jdwp_agent_answers() throws Exception {
        var sample = tried(possible(JvmDebugging.experiment()), "jdwp");
        assertThat(figure(sample, Pressure.COST)).isPositive();
    }

    private Experiment possible(Experiment experiment) {
        var early = new Bench(
                Path.of(System.getProperty("java.home")), folder.resolve("none"), Duration.ofMillis(300), true, 1);
        var obstacle = experiment.obstacle(early);
        assumeTrue(obstacle.isEmpty(), () -> obstacle.orElseThrow().toString());
        return experiment;
    }

    private Sample tried(Experiment experiment, String variant) throws IOException, InterruptedException {
        return experiment.variants().stream()
                .filter(one -> one.name().equals(variant))
                .findFirst()
                .orElseThrow()
                .trial()
                .run(bench());
    }

    private Bench bench() throws IOException {
        var own = Files.createTempDirectory(folder, "trial");
        return new Bench(Path.of(System.getProperty("java.home")), own, Duration.ofMillis(300), true, 1);
    }

    private static double figure(Sample sample, Metric metric) {
        return Objects.requireNonNull(sample.figures().get(metric), metric.name());
    }
}
