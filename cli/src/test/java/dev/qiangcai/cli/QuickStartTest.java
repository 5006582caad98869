package dev.qiangcai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class QuickStartTest {
    private static final List<String> GIVEN = List.of("-Xmx64m", "-XX:AOTCache=/opt/app.aot");

    @Test
    void a_cache_that_java_did_not_take_is_named() {
        assertThat(new QuickStart(GIVEN, "mixed mode").refused()).contains("/opt/app.aot");
    }

    @Test
    void one_that_was_taken_or_never_given_is_no_news() {
        assertThat(new QuickStart(GIVEN, "mixed mode, sharing").refused()).isEmpty();
        assertThat(new QuickStart(List.of("-Xmx64m"), "mixed mode").refused()).isEmpty();
    }
}
