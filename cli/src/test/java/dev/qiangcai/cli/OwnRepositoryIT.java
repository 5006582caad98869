package dev.qiangcai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What we ask of others we ask of ourselves.
class OwnRepositoryIT {
    private static final Path REPOSITORY = Path.of("..").toAbsolutePath().normalize();

    @TempDir
    private Path state;

    @Test
    void the_doctor_finds_nothing_in_its_own_repository() {
        var config = REPOSITORY.resolve(".qiangcai-doctor.yaml");
        var spoken = Spoken.run(
                state,
                Locale.ENGLISH,
                "doctor",
                "--config",
                config.toString(),
                "--exclude",
                "**/corpus/**",
                REPOSITORY.toString());
        assertThat(spoken.out()).contains("Errors: 0, warnings: 0");
        assertThat(spoken.code()).isZero();
    }
}
