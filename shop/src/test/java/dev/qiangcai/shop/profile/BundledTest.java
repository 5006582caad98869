package dev.qiangcai.shop.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
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

    @ParameterizedTest
    @ValueSource(strings = {"shangchao", "vendure", "evershop"})
    void every_setting_is_asked_for_in_the_owners_language(String id) {
        assertThat(Profile.bundled(id).settings())
                .isNotEmpty()
                .allSatisfy(setting -> assertThat(setting.label().in(Locale.SIMPLIFIED_CHINESE))
                        .containsPattern("\\p{IsHan}")
                        .isNotEqualTo(setting.label().in(Locale.ENGLISH)));
    }

    @Test
    void a_label_in_one_text_is_the_same_in_every_language() {
        var settings = ProfileText.parse(
                        "tiny.yaml",
                        ProfileText.HEAD + "settings: [{name: a, label: \"Door '{0}'\", required: true}]\nsteps:\n"
                                + ProfileText.ITEM)
                .settings();
        assertThat(settings).containsExactly(Setting.of("a", "Door '{0}'", true));
        assertThat(settings.getFirst().label().in(Locale.SIMPLIFIED_CHINESE)).isEqualTo("Door '{0}'");
    }
}
