package dev.qiangcai.doctor.systemd;

import static org.assertj.core.api.Assertions.assertThat;

import dev.qiangcai.doctor.Probe;
import org.junit.jupiter.api.Test;

class UnitTest {
    private static final String UNIT = """
            [Unit]
            Description=The shop
            ExecStart=not here

            [Service]
            User=shop
            Environment="JAVA_OPTS=-Xmx1g -Xint" LANG=C.UTF-8
            EnvironmentFile=-/etc/default/shop
            ExecStart=-/usr/bin/env A=1 java \\
                # a comment
                $JAVA_OPTS -jar '/opt/shop/shop.jar'
            MemoryMax=2G
            CPUQuota=150%
            """;

    @Test
    void a_unit_starts_its_program_with_its_variables_and_limits() {
        var launch = Probe.launches("shop.service", UNIT).getFirst();
        assertThat(Probe.command(launch)).containsExactly("java", "$JAVA_OPTS", "-jar", "/opt/shop/shop.jar");
        assertThat(launch.command().getLast().place()).hasToString("shop.service:11:22");
        assertThat(Probe.environment(launch)).containsExactly("JAVA_OPTS=-Xmx1g -Xint", "LANG=C.UTF-8", "A=1");
        assertThat(Probe.way(launch, "JAVA_OPTS"))
                .containsExactly("shop.service:7:24", "unit Environment shop.service:7:24");
        assertThat(launch.box().limits().memory().orElseThrow().value()).isEqualTo(2.0 * 1024 * 1024 * 1024);
        assertThat(launch.box().limits().processors().orElseThrow().value()).isEqualTo(1.5);
        assertThat(launch.box().container()).isFalse();
    }

    @Test
    void a_file_of_variables_counts_more_than_the_unit() {
        var launch = Probe.launches("shop.service", UNIT, "debian/etc/default/shop", "JAVA_OPTS='-Xss1m'\n").stream()
                .filter(it -> it.title().text().startsWith("unit"))
                .findFirst()
                .orElseThrow();
        assertThat(Probe.way(launch, "JAVA_OPTS"))
                .containsExactly(
                        "debian/etc/default/shop:1:12",
                        "env file debian/etc/default/shop:1:12",
                        "unit EnvironmentFile shop.service:8:17");
    }

    @Test
    void a_drop_in_takes_back_what_the_unit_says() {
        var launches = Probe.launches(
                "units/shop.service",
                UNIT,
                "units/shop.service.d/override.conf",
                "[Service]\nExecStart=\nExecStart=/opt/shop/run --fast\nMemoryMax=512M\n");
        assertThat(launches).hasSize(1);
        assertThat(Probe.command(launches.getFirst())).containsExactly("/opt/shop/run", "--fast");
        assertThat(launches.getFirst().box().limits().memory().orElseThrow().value())
                .isEqualTo(512.0 * 1024 * 1024);
    }
}
