package dev.qiangcai.doctor.jvm.start;

import static org.assertj.core.api.Assertions.assertThat;

import dev.qiangcai.doctor.facts.Written;
import dev.qiangcai.doctor.source.Place;
import dev.qiangcai.doctor.source.Source;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BuildsTest {
    private static CompiledFor build(String folder, int release) {
        return new CompiledFor(Place.of(folder + "pom.xml"), folder, release);
    }

    @Test
    void the_nearest_build_above_a_file_counts() {
        var builds = new Builds(List.of(build("", 8), build("shop/", 21), build("shop/core/", 17)));
        assertThat(builds.least("shop/bin/run.sh")).contains(21);
        assertThat(builds.least("shop/core/run.sh")).contains(17);
        assertThat(builds.least("shopping/run.sh")).contains(8);
        assertThat(new Builds(List.of(build("shop/", 21))).least("run.sh")).isEmpty();
    }

    @Test
    void of_two_in_one_folder_the_oldest_counts() {
        assertThat(new Builds(List.of(build("", 17), build("", 11), build("", 21))).least("run.sh"))
                .contains(11);
    }

    @ParameterizedTest
    @CsvSource({
        "21, 21",
        "1.8, 8",
        "VERSION_1_8, 8",
        "VERSION_17, 17",
        "'[21,22)', 21",
        "'[25,)', 25",
        "${java}, ",
        "x, "
    })
    void releases_are_read_as_builds_write_them(String written, Integer release) {
        var text = Source.of("pom.xml", written);
        assertThat(CompiledFor.of(Written.of(text, 0, written.length()), "").map(CompiledFor::release))
                .isEqualTo(Optional.ofNullable(release));
    }
}
