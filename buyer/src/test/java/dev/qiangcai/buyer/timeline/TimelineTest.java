package dev.qiangcai.buyer.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.qiangcai.buyer.time.VirtualTicker;
import dev.qiangcai.shop.Stock;
import dev.qiangcai.shop.http.Timing;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class TimelineTest {
    private static final Instant NOON = Instant.parse("2026-11-24T04:00:00Z");
    private static final Event POLL =
            new Event.Polled("egg", new Stock.SoldOut(), new Timing(0, OptionalLong.empty(), OptionalLong.empty(), 0));

    private final VirtualTicker ticker = new VirtualTicker(NOON);
    private final Timeline timeline = new Timeline(NOON, ticker::nanos);

    @Test
    void events_keep_their_order_and_their_times() {
        timeline.add(new Event.LoggedIn(true));
        ticker.advance(Duration.ofMillis(1500));
        timeline.add(new Event.LoggedIn(false));
        assertThat(timeline.entries()).extracting(Entry::at).containsExactly(NOON, NOON.plusMillis(1500));
        assertThat(timeline.now()).isEqualTo(NOON.plusMillis(1500));
    }

    @Test
    void listeners_hear_every_event_once() {
        var heard = new ArrayList<Event>();
        timeline.listen(entry -> heard.add(entry.event()));
        timeline.add(POLL);
        timeline.add(new Event.LoggedIn(true));
        assertThat(heard).containsExactly(POLL, new Event.LoggedIn(true));
    }

    @Test
    void a_night_of_polls_never_hides_how_the_order_went() {
        timeline.add(new Event.LoggedIn(true));
        for (int i = 0; i < 100_000; i++) {
            timeline.add(POLL);
        }
        assertThat(timeline.entries()).hasSizeLessThanOrEqualTo(20_000);
        assertThat(timeline.entries().getFirst().event()).isEqualTo(new Event.LoggedIn(true));
        assertThat(timeline.dropped() + timeline.entries().size()).isEqualTo(100_001);
    }

    @Test
    void it_is_bounded_whatever_happens() {
        for (int i = 0; i < 50_000; i++) {
            timeline.add(new Event.Moved("A" + i, "B"));
        }
        assertThat(timeline.entries()).hasSizeLessThanOrEqualTo(20_000);
        assertThat(timeline.entries().getLast().event()).isEqualTo(new Event.Moved("A49999", "B"));
    }
}
