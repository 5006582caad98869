package dev.qiangcai.market.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import okhttp3.Protocol;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(60)
class FaultsIT {
    @ParameterizedTest
    @EnumSource(names = {"HTTP_1_1", "HTTP_2"})
    void without_faults_everything_arrives_in_the_protocol_asked_for(Protocol protocol) throws Exception {
        try (var store = new FaultyStore(FaultSettings.NONE, protocol)) {
            assertThat(store.protocolSpoken("anna")).isEqualTo(protocol);
            assertThat(store.page("anna")).isEqualTo("200 whole");
            assertThat(store.order("anna")).isEqualTo("200 whole");
            assertThat(store.faults.struck()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"HTTP_1_1", "HTTP_2"})
    void a_dropped_order_was_accepted_and_its_answer_is_gone(Protocol protocol) {
        try (var store = store("drop-order=1", protocol)) {
            assertThat(store.order("anna")).isEqualTo("gone");
            assertThat(store.handled).hasValue(1);
            assertThat(store.page("anna")).as("other answers come").isEqualTo("200 whole");
            assertThat(store.faults.struck()).isEqualTo(Map.of(FaultKind.DROP_ORDER, 1L));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"HTTP_1_1", "HTTP_2"})
    void an_error_order_was_accepted_and_answered_with_a_500(Protocol protocol) {
        try (var store = store("error-order=1", protocol)) {
            assertThat(store.order("anna")).isEqualTo("500");
            assertThat(store.handled).hasValue(1);
            assertThat(store.page("anna")).isEqualTo("200 whole");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"HTTP_1_1", "HTTP_2"})
    void a_reset_comes_before_the_request_is_handled(Protocol protocol) {
        try (var store = store("reset=1", protocol)) {
            assertThat(store.page("anna")).isEqualTo("gone");
            assertThat(store.order("anna")).isEqualTo("gone");
            assertThat(store.handled).hasValue(0);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"HTTP_1_1", "HTTP_2"})
    void a_reset_after_comes_when_the_request_was_handled(Protocol protocol) {
        try (var store = store("reset-after=1", protocol)) {
            assertThat(store.page("anna")).isEqualTo("gone");
            assertThat(store.order("anna")).isEqualTo("gone");
            assertThat(store.handled).hasValue(2);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"HTTP_1_1", "HTTP_2"})
    void an_error_is_a_5xx_and_nothing_was_handled(Protocol protocol) {
        try (var store = store("error=1", protocol)) {
            assertThat(store.page("anna")).isIn("500", "502", "504");
            assertThat(store.order("anna")).isIn("500", "502", "504");
            assertThat(store.handled).hasValue(0);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"HTTP_1_1", "HTTP_2"})
    void a_slow_body_trickles_and_arrives_whole(Protocol protocol) {
        try (var store = store("slow-body=1", protocol)) {
            var before = System.nanoTime();
            assertThat(store.page("anna")).isEqualTo("200 whole");
            assertThat(System.nanoTime() - before).isGreaterThan(500_000_000);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"HTTP_1_1", "HTTP_2"})
    void an_expired_session_ends_before_the_request_is_handled(Protocol protocol) {
        try (var store = store("expire-session=1", protocol)) {
            assertThat(store.page("anna")).isEqualTo("200 whole");
            assertThat(store.expired).containsExactly("anna");
        }
    }

    @Test
    void the_clock_steps_once_when_its_time_has_come() {
        try (var store = new FaultyStore(
                FaultSettings.parse(List.of("clock-step=-2s@20s", "clock-step=+5s@10s")), Protocol.HTTP_1_1)) {
            store.page("anna");
            assertThat(store.steps).isEmpty();
            store.nanos.set(Duration.ofSeconds(10).toNanos());
            store.page("anna");
            store.page("anna");
            assertThat(store.steps).containsExactly(Duration.ofSeconds(5));
            store.nanos.set(Duration.ofSeconds(21).toNanos());
            store.page("anna");
            assertThat(store.steps).containsExactly(Duration.ofSeconds(5), Duration.ofSeconds(-2));
        }
    }

    @Test
    void faults_for_one_account_leave_the_others_alone() {
        var settings = FaultSettings.parse(List.of("reset=1")).only("anna");
        try (var store = new FaultyStore(settings, Protocol.HTTP_1_1)) {
            assertThat(store.page("bert")).isEqualTo("200 whole");
            assertThat(store.page("")).isEqualTo("200 whole");
            assertThat(store.page("anna")).isEqualTo("gone");
        }
    }

    @Test
    void the_same_seed_meets_the_same_faults_and_another_does_not() {
        assertThat(run(5)).isEqualTo(run(5)).isNotEqualTo(run(6));
    }

    private static List<String> run(long seed) {
        var settings = FaultSettings.parse(List.of("reset=0.2", "error=0.2", "drop-order=0.5"))
                .seed(seed);
        try (var store = new FaultyStore(settings, Protocol.HTTP_1_1)) {
            var seen = new ArrayList<String>();
            for (var i = 0; i < 30; i++) {
                seen.add(i % 3 == 0 ? store.order("anna") : store.page("anna"));
            }
            return seen;
        }
    }

    private static FaultyStore store(String spec, Protocol protocol) {
        return new FaultyStore(FaultSettings.parse(List.of(spec)), protocol);
    }
}
