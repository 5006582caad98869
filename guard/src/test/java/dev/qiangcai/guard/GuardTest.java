package dev.qiangcai.guard;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;

class GuardTest {
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Notices notices = new Notices(new PrintStream(err, true, UTF_8));

    @Test
    void one_guard_stands_in_a_jvm_and_a_second_says_so() {
        try (var first = Guard.start(GuardSettings.defaults(), notices);
                var second = Guard.start(GuardSettings.defaults(), notices)) {
            assertThat(first.settings()).isEqualTo(second.settings());
            await().untilAsserted(
                            () -> assertThat(err.toString(UTF_8)).contains("another guard already stands in this JVM"));
        }
    }

    @Test
    void after_it_is_closed_another_may_stand() {
        Guard.start(GuardSettings.defaults(), notices).close();
        var again = Guard.start(GuardSettings.defaults(), notices);
        again.close();
        again.close();
        assertThat(err.toString(UTF_8)).doesNotContain("another guard");
    }
}
