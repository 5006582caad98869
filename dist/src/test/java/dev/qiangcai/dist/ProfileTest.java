package dev.qiangcai.dist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProfileTest {
    @TempDir
    private Path folder;

    private Profile profile(String text) throws IOException {
        return new Profile(Files.writeString(folder.resolve("small.options"), text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-Xint",
                "# all of it\n-Xmx1g -agentlib:jdwp=transport=dt_socket,server=y,suspend=n,address=*:5005",
                "-XX:TieredStopAtLevel=1",
                "-Dcom.sun.management.jmxremote.port=9010\n-Dcom.sun.management.jmxremote.authenticate=false"
            })
    void what_the_doctor_bans_is_in_no_image(String text) {
        assertThatThrownBy(() -> profile(text).checked())
                .isInstanceOf(DistException.class)
                .hasMessageContainingAll("small.options", "jvm-");
    }

    @Test
    void other_options_are_taken_as_they_stand() throws IOException {
        var text = "# more room\n-Xmx1g -Duser.timezone=UTC\n";
        assertThat(profile(text).checked()).isEqualTo(text);
    }
}
