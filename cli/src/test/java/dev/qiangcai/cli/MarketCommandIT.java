package dev.qiangcai.cli;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarketCommandIT {
    @TempDir
    private Path state;

    @Test
    void a_sigterm_closes_the_store_cleanly() throws Exception {
        var market = start("market", "--rivals", "2");
        try (var said = market.inputReader();
                var errors = market.errorReader()) {
            assertThat(said.readLine()).startsWith("The practice store is open at https://localhost:");
            market.toHandle().destroy(); // the process's own destroy would close what we read
            assertThat(said.lines()).anyMatch(line -> line.startsWith("Closed:"));
            assertThat(errors.lines()).isEmpty();
            assertThat(market.waitFor(20, SECONDS)).isTrue();
        } finally {
            market.destroyForcibly();
        }
        assertThat(market.exitValue()).isZero();
        assertThat(state.resolve("market.pem")).exists();
        try (var logs = Files.list(state.resolve("log"))) {
            assertThat(logs).allSatisfy(log -> assertThat(log).content().doesNotContain("ERROR"));
        }
    }

    private Process start(String... args) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = Stream.concat(
                        Stream.of(
                                java,
                                "-Xmx256m",
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Qiangcai.class.getName(),
                                "--lang=en"),
                        Stream.of(args))
                .toList();
        var builder = new ProcessBuilder(command);
        builder.environment().put("QIANGCAI_HOME", state.toString());
        return builder.start();
    }
}
