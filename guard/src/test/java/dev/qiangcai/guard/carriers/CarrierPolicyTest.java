package dev.qiangcai.guard.carriers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CarrierPolicyTest {
    private static final Share TWO = new Share(2, false);

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
        assertThat(CarrierPolicy.RATE.base(new Share(processors, false), peak)).isEqualTo(carriers);
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "0.1, 1", "1, 1", "1.01, 2", "2, 2", "63.5, 64", "1e18, 4096", "Infinity, 4096", "NaN, 1"})
    void cpus_and_adaptive_round_the_processors_up_and_stay_sane(double processors, int carriers) {
        for (var metered : List.of(true, false)) {
            for (var policy : List.of(CarrierPolicy.CPUS, CarrierPolicy.ADAPTIVE)) {
                assertThat(policy.base(new Share(processors, metered), 4500)).isEqualTo(carriers);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 1", "2, 2", "3, 2", "64, 2", "1e18, 2", "NaN, 1"})
    void adaptive_alone_has_up_to_two_carriers_to_spare_and_none_under_a_quota(double processors, int carriers) {
        assertThat(CarrierPolicy.ADAPTIVE.spare(new Share(processors, false))).isEqualTo(carriers);
        assertThat(CarrierPolicy.ADAPTIVE.spare(new Share(processors, true)))
                .as("a quota is not used up sooner than need be")
                .isZero();
        assertThat(CarrierPolicy.CPUS.spare(new Share(processors, false))).isZero();
        assertThat(CarrierPolicy.RATE.spare(new Share(processors, false))).isZero();
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 0, 1", "2, 2, 0, 2", "3, 2, 1, 3", "4, 2, 2, 4", "100, 2, 2, 8"})
    void the_owners_cap_holds_for_all_that_a_policy_asks_for(int cap, int base, int spare, int most) {
        var target = new CappedTarget(CarrierPolicy.ADAPTIVE, cap);
        assertThat(target.base(TWO, 0)).isEqualTo(base);
        assertThat(target.spare(TWO)).isEqualTo(spare);
        assertThat(target.most(TWO)).isEqualTo(most);
    }

    @Test
    void a_quota_meters_where_it_grants_less_than_the_processors_there_are() {
        assertThat(Share.of(LimitsOf.processors(2, 2)).metered()).isFalse();
        assertThat(Share.of(LimitsOf.processors(1.5, 2)).metered()).isTrue();
        assertThat(Share.of(LimitsOf.processors(1.5, 2)).processors()).isEqualTo(1.5);
    }

    @Test
    void only_adaptive_may_raise_carriers_and_to_four_times_the_processors_at_most() {
        assertThat(CarrierPolicy.ADAPTIVE.most(TWO)).isEqualTo(8);
        assertThat(CarrierPolicy.CPUS.most(TWO)).isZero();
        assertThat(CarrierPolicy.RATE.most(TWO)).isZero();
    }

    @Test
    void more_requests_or_processors_never_ask_for_fewer_carriers() {
        var seed = new Random().nextLong();
        var random = new Random(seed);
        for (var i = 0; i < 10_000; i++) {
            var processors = random.nextDouble() * 128;
            var peak = random.nextDouble() * 100_000;
            for (var policy : CarrierPolicy.values()) {
                var metered = random.nextBoolean();
                var carriers = policy.base(new Share(processors, metered), peak);
                assertThat(carriers).as("seed %d", seed).isBetween(1, (int) Math.max(2, 2 * Math.ceil(processors)));
                var more = new Share(processors + random.nextDouble(), metered);
                assertThat(policy.base(more, peak + random.nextDouble() * 1000))
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
