package dev.qiangcai.shop.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.qiangcai.shop.http.Places.Rank;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class PlacesTest {
    private final Places places = new Places(1);
    private final List<String> served = new CopyOnWriteArrayList<>();
    private final List<Thread> threads = new ArrayList<>();

    @Test
    void an_order_does_not_wait_behind_polls_and_polls_keep_their_order() throws InterruptedException {
        places.take(Rank.IN_TURN);
        come("poll 1", Rank.IN_TURN);
        come("poll 2", Rank.IN_TURN);
        come("poll 3", Rank.IN_TURN);
        come("order", Rank.FIRST);
        places.give();
        for (var thread : threads) thread.join();
        assertThat(served).containsExactly("order", "poll 1", "poll 2", "poll 3");
    }

    @Test
    void who_gives_up_waiting_takes_no_place_with_it() throws InterruptedException {
        places.take(Rank.IN_TURN);
        come("poll 1", Rank.IN_TURN);
        come("order", Rank.FIRST);
        for (var thread : threads) thread.interrupt();
        for (var thread : threads) thread.join();
        assertThat(places.waiting()).isZero();
        places.give();
        places.take(Rank.IN_TURN);
        assertThat(served).isEmpty();
    }

    private void come(String who, Rank rank) {
        int before = places.waiting();
        threads.add(Thread.startVirtualThread(() -> {
            try {
                places.take(rank);
            } catch (InterruptedException _) {
                return;
            }
            served.add(who);
            places.give();
        }));
        await().until(() -> places.waiting() == before + 1);
    }
}
