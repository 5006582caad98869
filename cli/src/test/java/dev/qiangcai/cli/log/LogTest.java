package dev.qiangcai.cli.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

class LogTest {
    private static final int MESSAGES = 400;

    private final Masks masks = new Masks();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void no_secret_is_ever_written_wherever_it_stands(LogSettings.Format format) throws IOException {
        long seed = new Random().nextLong();
        var random = new Random(seed);
        var secrets = Stream.generate(() -> secret(random)).limit(50).toList();
        secrets.forEach(masks::hide);
        try (var _ = open(format)) {
            for (int i = 0; i < MESSAGES; i++) {
                log(random, secrets.get(random.nextInt(secrets.size())));
            }
        }
        var written = written();
        assertThat(written.lines().count()).isGreaterThan(MESSAGES / 4);
        for (var secret : secrets) {
            assertThat(written.contains(secret)).as("secret of seed " + seed).isFalse();
            assertThat(written.contains(secret.replace("\\", "\\\\").replace("\"", "\\\"")))
                    .as("as JSON, seed " + seed)
                    .isFalse();
        }
    }

    @Test
    void what_the_jdk_logs_is_written_too_but_only_its_warnings() throws IOException {
        try (var _ = open(LogSettings.Format.TEXT)) {
            java.util.logging.Logger.getLogger("io.helidon").info("banner");
            java.util.logging.Logger.getLogger("io.helidon").warning("trouble");
        }
        assertThat(written()).contains("trouble").doesNotContain("banner");
    }

    @Test
    void json_lines_hold_message_level_and_exception() throws IOException {
        try (var _ = open(LogSettings.Format.JSON)) {
            LoggerFactory.getLogger("dev.qiangcai.test")
                    .warn("a \"quoted\" {}", "word", new IllegalStateException("why"));
        }
        assertThat(written().lines())
                .singleElement()
                .asString()
                .contains("\"level\":\"WARN\"", "a \\\"quoted\\\" word", "IllegalStateException", "why");
    }

    @Test
    void a_flood_is_cut_instead_of_waited_for_and_the_cut_is_counted() throws IOException {
        var log = open(LogSettings.Format.TEXT);
        var logger = LoggerFactory.getLogger("dev.qiangcai.test");
        int flood = 200_000;
        for (int i = 0; i < flood; i++) {
            logger.info("event {}", i);
        }
        log.close();
        long kept;
        try (var files = Files.list(folder)) {
            kept = files.mapToLong(file -> lines(file, "event ")).sum();
        }
        assertThat(log.dropped()).isPositive();
        assertThat(written()).contains(log.dropped() + " events were left out");
        assertThat(kept).isLessThanOrEqualTo(flood - log.dropped());
    }

    @Test
    void a_closed_log_writes_nothing_more() throws IOException {
        try (var _ = open(LogSettings.Format.TEXT)) {
            LoggerFactory.getLogger("dev.qiangcai.test").error("in time");
        }
        LoggerFactory.getLogger("dev.qiangcai.test").error("late");
        assertThat(written()).contains("in time").doesNotContain("late");
    }

    @Test
    void where_nothing_is_logged_there_is_no_file() {
        open(LogSettings.Format.TEXT).close();
        assertThat(folder).isEmptyDirectory();
    }

    private static void log(Random random, String secret) {
        var logger = LoggerFactory.getLogger("dev.qiangcai.test");
        switch (random.nextInt(6)) {
            case 0 -> logger.info("before {} after", secret);
            case 1 -> logger.warn("seen" + secret + "seen");
            case 2 -> logger.error("failed", new IOException("inner " + secret, new IllegalStateException(secret)));
            case 3 -> logger.atInfo().addKeyValue("value", secret).log("pair");
            case 4 -> {
                try (var _ = MDC.putCloseable("who", secret)) {
                    logger.info("in context");
                }
            }
            default -> {
                var outer = new IllegalArgumentException("outer");
                outer.addSuppressed(new IOException(secret));
                logger.info("suppressed", outer);
            }
        }
    }

    /// Cookies, tokens, codes: of every printable character, 4 to 40 long.
    private static String secret(Random random) {
        return random.ints(4 + random.nextInt(37), '!', '~' + 1)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    private static long lines(Path file, String part) {
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> line.contains(part)).count();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Log open(LogSettings.Format format) {
        return Log.open(new LogSettings(folder.resolve("test.log"), format, LogSettings.Detail.INFO), masks);
    }

    private String written() throws IOException {
        return Files.readString(folder.resolve("test.log"));
    }
}
