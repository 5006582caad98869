package dev.qiangcai.doctor.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.qiangcai.doctor.Probe;
import dev.qiangcai.doctor.facts.Launch;
import dev.qiangcai.doctor.facts.Role;
import java.util.List;
import org.junit.jupiter.api.Test;

class WayTest {
    private static final String DOCKERFILE = """
            ARG JAVA=21
            FROM maven:3.9-eclipse-temurin-${JAVA} AS build
            COPY . .
            RUN --mount=type=cache,target=/root/.m2 mvn -q -DskipTests \\
                # a comment
                package
            FROM eclipse-temurin:${JAVA}-jre AS base
            ARG OPTS="-Xint"
            ENV JAVA_OPTS="$OPTS" LANG=C.UTF-8
            FROM base
            COPY docker-entrypoint.sh /usr/local/bin/
            COPY --from=build /src/target/app.jar /app.jar
            ENTRYPOINT ["docker-entrypoint.sh"]
            CMD ["java", "-jar", "/app.jar"]
            """;
    private static final String SCRIPT = """
            #!/bin/sh
            set -e
            mkdir -p /data
            export GODEBUG=gctrace=1
            if [ "$1" = java ]; then
              shift
              exec gosu app java $JAVA_OPTS "$@"
            fi
            exec "$@"
            """;
    private static final String DEPLOYMENT = """
            apiVersion: apps/v1
            kind: Deployment
            metadata:
              name: shop
            spec:
              template:
                spec:
                  containers:
                    - name: app
                      image: ghcr.io/acme/shop:1.2
                      resources:
                        limits: {memory: 1Gi, cpu: 500m}
            """;

    @Test
    void a_variable_passes_from_the_dockerfile_through_the_deployment_into_the_script() {
        var launches = Probe.launches(
                "shop/Dockerfile", DOCKERFILE, "shop/docker-entrypoint.sh", SCRIPT, "deploy/shop.yaml", DEPLOYMENT);
        var launch = launches.getFirst();
        assertThat(Probe.command(launch)).containsExactly("java", "$JAVA_OPTS", "-jar", "/app.jar");
        assertThat(Probe.way(launch, "JAVA_OPTS"))
                .containsExactly(
                        "shop/Dockerfile:8:11",
                        "Dockerfile ARG shop/Dockerfile:8:10",
                        "Dockerfile ENV shop/Dockerfile:9:15",
                        "Deployment shop deploy/shop.yaml:10:18",
                        "docker-entrypoint.sh shop/Dockerfile:13:14");
        assertThat(Probe.environment(launch)).containsExactly("JAVA_OPTS=-Xint", "LANG=C.UTF-8", "GODEBUG=gctrace=1");
        assertThat(launch.box().limits().memory().orElseThrow().value()).isEqualTo(1024.0 * 1024 * 1024);
        assertThat(launch.box().image().orElseThrow().value()).isEqualTo("eclipse-temurin:21-jre");
    }

    @Test
    void an_image_that_a_deployment_starts_is_not_started_twice() {
        assertThat(Probe.launches("shop/Dockerfile", DOCKERFILE, "deploy/shop.yaml", DEPLOYMENT))
                .extracting(launch -> launch.title().text(), launch -> launch.role())
                .containsExactly(
                        tuple("Deployment shop, container app", Role.SERVICE), tuple("Dockerfile RUN mvn", Role.BUILD));
    }

    @Test
    void a_health_check_is_run_by_compose_unless_it_says_another_and_never_by_a_cluster() {
        var file = DOCKERFILE + "HEALTHCHECK --interval=5s CMD [\"java\", \"-cp\", \"/app.jar\", \"Health\"]\n";
        assertThat(checks("shop/Dockerfile", file, "compose.yaml", "services: {shop: {build: shop}}"))
                .contains("java -cp /app.jar Health");
        var own = "services: {shop: {build: shop, healthcheck: {test: own -v}}}";
        assertThat(Probe.launches("shop/Dockerfile", file, "compose.yaml", own))
                .filteredOn(launch -> launch.title().text().startsWith("compose"))
                .extracting(launch -> String.join(" ", Probe.command(launch)), Launch::role)
                .contains(tuple("own -v", Role.CHECK))
                .doesNotContain(tuple("java -cp /app.jar Health", Role.CHECK));
        assertThat(Probe.launches("shop/Dockerfile", file, "deploy/shop.yaml", DEPLOYMENT))
                .filteredOn(launch -> launch.title().text().startsWith("Deployment"))
                .extracting(Launch::role)
                .containsOnly(Role.SERVICE);
    }

    private static List<String> checks(String... files) {
        return Probe.launches(files).stream()
                .filter(launch -> launch.role() == Role.CHECK)
                .map(launch -> String.join(" ", Probe.command(launch)))
                .toList();
    }

    @Test
    void an_image_of_another_name_is_none_of_ours() {
        var launches = Probe.launches("store/Dockerfile", DOCKERFILE, "deploy/shop.yaml", DEPLOYMENT);
        assertThat(Probe.command(launches.getFirst())).isEqualTo(List.of());
        assertThat(launches).extracting(launch -> launch.title().text()).contains("Dockerfile");
    }
}
