package dev.qiangcai.shop.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NewProfileTest {
    @ParameterizedTest
    @ValueSource(strings = {"json", "graphql", "html", "shangchao", "vendure", "evershop"})
    void a_new_profile_is_valid_and_its_recorded_answers_pass(String from, @TempDir Path folder) {
        var here = folder.resolve("green");
        Profile.writeNew(here, "green-grocer", from);
        var profile = Profile.find(here.toString());
        assertThat(profile.id()).isEqualTo("green-grocer");
        assertThat(profile.test())
                .isNotEmpty()
                .allSatisfy(result -> assertThat(result.passed())
                        .as("%s %s", result.answer(), result.sentence())
                        .isTrue());
    }

    @Test
    void the_plain_start_watches_and_cannot_spend(@TempDir Path folder) {
        Profile.writeNew(folder, "green-grocer", "json");
        assertThat(Profile.find(folder.toString()).watchOnly()).isTrue();
    }

    @Test
    void what_there_is_to_start_from_is_told(@TempDir Path folder) {
        assertThatThrownBy(() -> Profile.writeNew(folder, "green-grocer", "grahql"))
                .isInstanceOf(NoProfile.class)
                .hasMessageContaining("json, graphql, html")
                .hasMessageContaining("Did you mean \"graphql\"");
    }

    @Test
    void nothing_is_written_over(@TempDir Path folder) {
        Profile.writeNew(folder, "green-grocer", "json");
        assertThatThrownBy(() -> Profile.writeNew(folder, "other", "json"))
                .isInstanceOf(NoProfile.class)
                .hasMessageContaining("exists already");
        assertThatThrownBy(() -> Profile.writeNew(folder, "Not An Id", "json")).isInstanceOf(NoProfile.class);
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
