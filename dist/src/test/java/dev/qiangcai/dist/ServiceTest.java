package dev.qiangcai.dist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.qiangcai.doctor.Doctor;
import dev.qiangcai.doctor.source.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The service of the Debian package.
class ServiceTest {
    private static final Path PARTS = Path.of("../launch/debian");

    @Test
    void the_doctor_has_nothing_to_say_of_it() throws IOException {
        var unit = Source.of("qiangcai.service", Files.readString(PARTS.resolve("qiangcai.service")));
        assertThat(Doctor.usual().examine(List.of(unit)).findings()).isEmpty();
    }

    @Test
    void every_setting_that_it_offers_is_off_and_known_to_its_manual() throws IOException {
        assertThat(Files.readAllLines(PARTS.resolve("default")))
                .allMatch(line -> line.isEmpty() || line.startsWith("#"));
    }
}
