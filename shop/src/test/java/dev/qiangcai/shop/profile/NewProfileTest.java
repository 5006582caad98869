package dev.qiangcai.shop.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewProfileTest {
    @Test
    void a_new_profile_is_valid_and_its_recorded_answer_passes(@TempDir Path folder) {
        var here = folder.resolve("green");
        Profile.writeNew(here, "green-grocer");
        var profile = Profile.find(here.toString());
        assertThat(profile.id()).isEqualTo("green-grocer");
        assertThat(profile.watchOnly()).isTrue();
        assertThat(profile.test()).isNotEmpty().allMatch(TestResult::passed);
    }

    @Test
    void nothing_is_written_over(@TempDir Path folder) {
        Profile.writeNew(folder, "green-grocer");
        assertThatThrownBy(() -> Profile.writeNew(folder, "other"))
                .isInstanceOf(NoProfile.class)
                .hasMessageContaining("exists already");
        assertThatThrownBy(() -> Profile.writeNew(folder, "Not An Id")).isInstanceOf(NoProfile.class);
    }

    @Test
    void a_profile_that_is_nowhere_is_named() {
        assertThatThrownBy(() -> Profile.find("no-such-store"))
                .isInstanceOf(NoProfile.class)
                .hasMessageContaining("no-such-store");
        assertThatThrownBy(() -> Profile.bundled("../x")).isInstanceOf(NoProfile.class);
        assertThat(Profile.find("shangchao").id()).isEqualTo("shangchao");
    }
}
