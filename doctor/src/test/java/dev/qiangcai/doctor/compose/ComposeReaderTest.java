package dev.qiangcai.doctor.compose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.qiangcai.doctor.Probe;
import dev.qiangcai.doctor.facts.Role;
import org.junit.jupiter.api.Test;

class ComposeReaderTest {
    private static final String FILE = """
            x-env: &env
              LANG: C.UTF-8
              MODE: plain
            services:
              base:
                image: shop:1
                environment: ["A=base", "PASSED_ON", "B=${UNSET:-two}"]
                mem_limit: 512m
              web:
                extends: {service: base}
                env_file: [web.env, {path: missing.env, required: false}]
                environment:
                  <<: *env
                  MODE: own
                command: java -Dx='a b' -jar $$HOME/app.jar
                deploy: {resources: {limits: {cpus: "0.5"}, reservations: {memory: 64mb}}}
            """;

    @Test
    void a_service_has_what_it_extends_what_is_merged_and_what_files_say() {
        var web = Probe.launches("compose.yaml", FILE, "web.env", "A=file\nC=3 # three\n").stream()
                .filter(launch -> launch.title().text().equals("compose service web"))
                .findFirst()
                .orElseThrow();
        assertThat(Probe.environment(web))
                .containsExactly("A=file", "C=3", "A=base", "B=two", "MODE=own", "LANG=C.UTF-8");
        assertThat(Probe.command(web)).containsExactly("java", "-Dx=a b", "-jar", "$HOME/app.jar");
        assertThat(web.box().limits().memory().orElseThrow().value()).isEqualTo(512.0 * 1024 * 1024);
        assertThat(web.box().limits().processors().orElseThrow().value()).isEqualTo(0.5);
        assertThat(web.box().requests().memory().orElseThrow().value()).isEqualTo(64.0 * 1024 * 1024);
        assertThat(Probe.way(web, "C"))
                .containsExactly("web.env:2:3", "env file web.env:2:3", "compose env_file compose.yaml:11:16");
    }

    @Test
    void a_built_service_starts_what_its_dockerfile_says() {
        var launches = Probe.launches(
                "deploy/compose.yml",
                "services:\n  app:\n    build: {context: ../app, dockerfile: My.Dockerfile, target: run}\n",
                "app/My.Dockerfile",
                "FROM debian AS run\nCMD [\"/server\"]\nFROM debian\nCMD [\"other\"]\n");
        assertThat(Probe.command(launches.getLast())).containsExactly("/server");
    }

    @Test
    void what_mounts_its_own_sources_is_being_developed() {
        var launch = Probe.launches("compose.yml", "services:\n  app:\n    build: .\n    volumes: [\".:/src\"]\n")
                .getFirst();
        assertThat(launch.role()).isEqualTo(Role.DEBUG);
    }

    @Test
    void services_that_extend_each_other_come_to_an_end() {
        var circle = "services:\n  a: {extends: b, image: x}\n  b: {extends: a}\n";
        assertThat(Probe.launches("compose.yml", circle)).hasSize(2);
    }

    @Test
    void the_services_of_a_pipeline_are_none() {
        var pipeline = "jobs:\n  test:\n    services:\n      db: {image: postgres}\n";
        assertThat(Probe.launches(".github/workflows/ci.yml", pipeline)).isEmpty();
    }

    @Test
    void a_service_has_what_it_extends_in_another_file_and_the_limits_of_what_it_is_laid_over() {
        var launches = Probe.launches(
                "compose.yaml", "services: {web: {image: shop:1, mem_limit: 64m}}",
                "compose.prod.yaml", "services: {web: {environment: [A=1]}}",
                "own/compose.yaml",
                        "services: {web: {extends: {file: ../compose.prod.yaml, service: web}, image: x:1}}");
        assertThat(launches)
                .filteredOn(launch -> Probe.environment(launch).contains("A=1"))
                .extracting(launch -> launch.box().limits().memory().isPresent())
                .containsExactlyInAnyOrder(true, false);
    }
}
