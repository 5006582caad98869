package dev.qiangcai.shop.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BundledTest {
    @ParameterizedTest
    @ValueSource(strings = {"shangchao", "vendure", "evershop"})
    void every_recorded_answer_is_judged_as_expected(String id) {
        assertThat(Profile.bundled(id).test())
                .isNotEmpty()
                .allSatisfy(result -> assertThat(result.passed())
                        .as("%s %s: %s", result.step(), result.answer(), result.sentence())
                        .isTrue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"shangchao", "vendure", "evershop"})
    void every_step_has_a_recorded_answer_and_the_profile_can_buy(String id) {
        var profile = Profile.bundled(id);
        var tested = profile.test().stream().map(TestResult::step).collect(Collectors.toSet());
        assertThat(EnumSet.copyOf(profile.steps())).isEqualTo(EnumSet.copyOf(tested));
        assertThat(profile.watchOnly()).isFalse();
    }
}
