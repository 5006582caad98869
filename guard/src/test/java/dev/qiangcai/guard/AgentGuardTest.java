package dev.qiangcai.guard;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.qiangcai.guard.load.LimiterSettings;
import dev.qiangcai.guard.load.Shed;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AgentGuardTest {
    private final Notices notices = new Notices(new PrintStream(new ByteArrayOutputStream(), true, UTF_8));
    private final AtomicInteger attempts = new AtomicInteger();

    @Test
    void a_guard_that_could_not_come_up_leaves_its_place_and_the_streams_to_the_next_attach() {
        var out = System.out;
        var err = System.err;
        var said = new ByteArrayOutputStream();
        System.setErr(new PrintStream(said, true, UTF_8));
        try {
            var agent = new Failing();
            agent.enter("carriers=off", Duration.ofHours(1));
            assertThat(agent.guard()).isEmpty();
            assertThat(System.out).isSameAs(out);
            assertThat(said.toString(UTF_8)).contains("not started: java.lang.NoClassDefFoundError: jdk/jfr/Event");
            agent.enter("carriers=off,logs=off", Duration.ZERO);
            var guard = agent.guard().orElseThrow();
            guard.close();
            assertThat(guard.settings().logs()).isFalse();
            assertThat(attempts).hasValue(2);
        } finally {
            System.setErr(err);
        }
    }

    @Test
    void after_the_application_has_closed_it_another_may_be_attached() {
        var agent = new AgentGuard();
        agent.enter("carriers=off,logs=off", Duration.ZERO);
        var first = agent.guard().orElseThrow();
        first.close();
        assertThat(agent.guard()).isEmpty();
        agent.enter("carriers=off,logs=off", Duration.ZERO);
        var second = agent.guard().orElseThrow();
        second.close();
        assertThat(second).isNotSameAs(first);
    }

    @Test
    void other_settings_leave_the_application_its_guard_its_limiters_and_what_was_counted() {
        var agent = new AgentGuard();
        agent.enter("carriers=off,logs=off,crash=off", Duration.ZERO);
        var guard = agent.guard().orElseThrow();
        var limiter = guard.limiter(LimiterSettings.usual());
        limiter.shed(1);
        assertThat(limiter.admit()).isInstanceOf(Shed.class);
        agent.enter("memory=off", Duration.ZERO);
        assertThat(agent.guard()).containsSame(guard);
        assertThat(guard.settings().memory()).isFalse();
        assertThat(guard.settings().logs()).isFalse();
        assertThat(limiter.admit()).isInstanceOf(Shed.class);
        assertThat(guard.vitals().counts().sheds()).isEqualTo(2);
        guard.close();
        assertThat(agent.guard()).isEmpty();
    }

    @Test
    void beside_a_guard_that_the_application_has_started_an_attached_one_is_none() {
        var agent = new AgentGuard();
        var own = Guard.start(GuardSettings.defaults(), notices);
        agent.enter("carriers=off,logs=off", Duration.ZERO);
        assertThat(agent.guard()).isEmpty();
        assertThat(own.settings()).isEqualTo(GuardSettings.defaults());
        own.close();
        agent.enter("carriers=off,logs=off", Duration.ZERO);
        var attached = agent.guard().orElseThrow();
        attached.close();
        assertThat(attached.settings().logs()).isFalse();
    }

    /// Its first guard cannot come up.
    private final class Failing extends AgentGuard {
        @Override
        Rise rising(@Nullable GuardSettings chosen, Duration headStart) {
            return new Rise(chosen, headStart) {
                @Override
                Guard reach(Vanguard vanguard, GuardSettings settings) {
                    if (attempts.incrementAndGet() == 1) {
                        throw new NoClassDefFoundError("jdk/jfr/Event");
                    }
                    return Guard.behind(vanguard, settings, notices, Duration.ZERO);
                }
            };
        }
    }
}
