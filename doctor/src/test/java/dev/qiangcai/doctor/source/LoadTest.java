package dev.qiangcai.doctor.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class LoadTest {
    @Test
    void what_stays_takes_room_and_what_does_not_gives_it_back() {
        var load = new Load(100);
        assertThat(load.take(60)).isTrue();
        load.settle(60, 0);
        assertThat(load.take(60)).isTrue();
        load.settle(60, 60);
        assertThat(load.take(60)).isFalse();
        assertThat(load.take(40)).isTrue();
        load.settle(40, 10);
        assertThat(load.take(30)).isTrue();
    }

    @Test
    void whoever_may_find_room_waits_until_the_others_have_read() throws Exception {
        var load = new Load(100);
        assertThat(load.take(60)).isTrue();
        var waiting = CompletableFuture.supplyAsync(() -> load.take(60), Thread::startVirtualThread);
        load.settle(60, 0);
        assertThat(waiting.get(10, TimeUnit.SECONDS)).isTrue();
        var late = CompletableFuture.supplyAsync(() -> load.take(50), Thread::startVirtualThread);
        load.settle(60, 60);
        assertThat(late.get(10, TimeUnit.SECONDS)).isFalse();
    }

    @Test
    void only_files_that_are_cut_into_parts_count() {
        assertThat(Load.counts("deploy/app.yaml")).isTrue();
        assertThat(Load.counts("run.sh")).isFalse();
    }
}
