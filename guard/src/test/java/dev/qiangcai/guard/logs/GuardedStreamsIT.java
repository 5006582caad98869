package dev.qiangcai.guard.logs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.qiangcai.guard.ChildJvm;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class GuardedStreamsIT {
    private static final int LINES = 20_000;

    @Test
    void all_lines_reach_a_reader_who_reads_even_those_of_the_last_moment() throws IOException, InterruptedException {
        var remains = ChildJvm.run(Talker.class, List.of(), "patient");
        assertThat(remains.out()).endsWith("done\n");
        assertThat(remains.err().lines()).hasSize(LINES).allMatch(line -> line.startsWith("line "));
    }

    @Test
    void a_reader_of_stderr_who_stalls_stops_neither_the_work_nor_the_end() throws IOException, InterruptedException {
        var process = ChildJvm.start(Talker.class, List.of(), "guarded");
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue(); // nobody has read a byte
            assertThat(process.getInputStream().readAllBytes()).asString().endsWith("done\n");
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void without_the_guard_the_same_program_stops() throws IOException, InterruptedException {
        var process = ChildJvm.start(Talker.class, List.of(), "plain");
        try {
            assertThat(process.waitFor(3, TimeUnit.SECONDS)).isFalse();
        } finally {
            process.destroyForcibly();
        }
    }

    /// Writes far more to stderr than a pipe holds, then says that it is done.
    static final class Talker {
        public static void main(String[] args) {
            if (!args[0].equals("plain")) {
                var patient = Duration.ofSeconds(args[0].equals("patient") ? 30 : 1);
                GuardedStreams.install(new LogSettings(1 << 20, 64 << 10, OptionalLong.empty(), patient));
            }
            for (var i = 0; i < LINES; i++) {
                System.err.println("line " + i);
            }
            System.out.println("done");
        }
    }
}
