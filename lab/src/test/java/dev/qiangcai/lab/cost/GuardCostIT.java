package dev.qiangcai.lab.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import dev.qiangcai.lab.child.ThreadTime;
import dev.qiangcai.lab.trial.Bench;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GuardCostIT {
    private static final Path JDK = Path.of(System.getProperty("java.home"));

    @TempDir
    private Path folder;

    private final GuardCost cost = new GuardCost();

    @Tag("trial")
    @Test
    void a_round_beside_the_agent_measures_every_cost() throws Exception {
        var bench = new Bench(JDK, folder, Duration.ofMillis(200), true, 7);
        assertThat(cost.obstacle(bench)).isEmpty();
        var sample = cost.variants().getLast().trial().run(bench);
        assertThat(sample.figures())
                .containsOnlyKeys(GuardCost.START, GuardCost.EARLY, GuardCost.IDLE, GuardCost.BUSY, GuardCost.RESIDENT);
        assertThat(sample.figures().values()).allMatch(Double::isFinite);
    }

    @Test
    void the_guard_of_a_service_comes_and_goes_as_it_is_told() throws Exception {
        assumeThat(Path.of("/proc/self/task")).exists();
        var bench = new Bench(JDK, folder, Duration.ofMillis(200), true, 7);
        try (var service = Service.start(bench, List.of(), "switched")) {
            assertThat(threads(service)).doesNotContain("qiangcai-guard");
            service.guard(true);
            await().untilAsserted(() -> assertThat(threads(service)).contains("qiangcai-guard"));
            service.guard(false);
            await().untilAsserted(() -> assertThat(threads(service)).doesNotContain("qiangcai-guard"));
            service.guard(true);
            await().untilAsserted(() -> assertThat(threads(service)).contains("qiangcai-guard"));
        }
    }

    private static List<String> threads(Service service) throws IOException {
        return ThreadTime.of(service.child().pid(), _ -> true).stream()
                .map(ThreadTime::name)
                .toList();
    }

    @Test
    void the_agent_is_a_jar_even_where_the_lab_runs_from_folders() throws Exception {
        var jar = AgentJar.in(folder);
        assertThat(Files.isRegularFile(jar)).isTrue();
        try (var opened = new JarFile(jar.toFile())) {
            assertThat(opened.getManifest().getMainAttributes().getValue("Premain-Class"))
                    .isEqualTo("dev.qiangcai.guard.GuardAgent");
        }
    }
}
