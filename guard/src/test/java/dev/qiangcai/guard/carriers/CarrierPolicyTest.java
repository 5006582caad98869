package dev.qiangcai.guard.carriers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CarrierPolicyTest {
    @ParameterizedTest
    @CsvSource({
        "8, 0, 4",
        "8, 1200, 4",
        "8, 2001, 5",
        "8, 4500, 9",
        "8, 8000, 16",
        "8, 1e9, 16",
        "8, NaN, 4",
        "2.5, 4500, 6",
        "2, 4500, 4",
        "1, 4500, 2",
        "0, 0, 2"
    })
    void rate_is_a_five_hundredth_of_the_peak_between_four_and_twice_the_processors(
            double processors, double peak, int carriers) {
        assertThat(CarrierPolicy.RATE.base(processors, peak)).isEqualTo(carriers);
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "0.1, 1", "1, 1", "1.01, 2", "2, 2", "63.5, 64", "1e18, 4096", "Infinity, 4096", "NaN, 1"})
    void cpus_rounds_the_processors_up_and_stays_sane(double processors, int carriers) {
        assertThat(CarrierPolicy.CPUS.base(processors, 4500)).isEqualTo(carriers);
        assertThat(CarrierPolicy.ADAPTIVE.base(processors, 4500)).isEqualTo(carriers);
    }

    @Test
    void only_adaptive_may_raise_carriers_and_to_four_times_the_processors_at_most() {
        assertThat(CarrierPolicy.ADAPTIVE.most(2)).isEqualTo(8);
        assertThat(CarrierPolicy.CPUS.most(2)).isZero();
        assertThat(CarrierPolicy.RATE.most(2)).isZero();
    }

    @Test
    void more_requests_or_processors_never_ask_for_fewer_carriers() {
        var seed = new Random().nextLong();
        var random = new Random(seed);
        for (var i = 0; i < 10_000; i++) {
            var processors = random.nextDouble() * 128;
            var peak = random.nextDouble() * 100_000;
            for (var policy : CarrierPolicy.values()) {
                var carriers = policy.base(processors, peak);
                assertThat(carriers).as("seed %d", seed).isBetween(1, (int) Math.max(2, 2 * Math.ceil(processors)));
                assertThat(policy.base(processors + random.nextDouble(), peak + random.nextDouble() * 1000))
                        .as("seed %d", seed)
                        .isGreaterThanOrEqualTo(carriers);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_policy_is_named_as_the_owner_writes_it(CarrierPolicy policy) {
        assertThat(CarrierPolicy.named(" " + policy.name())).contains(policy);
        assertThat(CarrierPolicy.named(policy.toString())).contains(policy);
        assertThat(CarrierPolicy.named("fastest")).isEmpty();
    }
}
