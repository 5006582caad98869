package dev.qiangcai.buyer.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KillRunsIT {
    @TempDir
    Path folder;

    @Test
    void a_buyer_killed_anywhere_orders_once_and_its_journal_knows() throws Exception {
        var summary = KillRuns.run(folder, 15, 7);
        assertThat(summary.doubles()).as(summary.toString()).isZero();
        assertThat(summary.strangers()).as(summary.toString()).isZero();
        assertThat(summary.kills()).as(summary.toString()).isGreaterThan(5);
        assertThat(summary.placed()).as(summary.toString()).isGreaterThan(5);
    }
}
