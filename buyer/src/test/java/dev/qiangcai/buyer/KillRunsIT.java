package dev.qiangcai.buyer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KillRunsIT {
    @TempDir
    Path folder;

    @Test
    void a_buyer_killed_anywhere_orders_once_and_its_journal_knows() throws Exception {
        kill(4);
    }

    @Tag("proof")
    @Test
    void so_do_tens_of_them() throws Exception {
        kill(40);
    }

    private void kill(int runs) throws Exception {
        var summary = KillRuns.run(folder, runs, 7);
        assertThat(summary.count(KilledShift.Ending.DOUBLE))
                .as(summary.toString())
                .isZero();
        assertThat(summary.count(KilledShift.Ending.UNKNOWN))
                .as(summary.toString())
                .isZero();
        assertThat(summary.kills()).as(summary.toString()).isGreaterThan(runs / 3);
        assertThat(summary.count(KilledShift.Ending.ACCEPTED))
                .as(summary.toString())
                .isGreaterThan(runs / 3);
    }
}
