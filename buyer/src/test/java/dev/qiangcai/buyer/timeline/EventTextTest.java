package dev.qiangcai.buyer.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.qiangcai.buyer.order.IntentState;
import dev.qiangcai.shop.http.Timing;
import java.util.Locale;
import java.util.OptionalLong;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventTextTest {
    private static final Timing TIMING = new Timing(0, OptionalLong.of(1), OptionalLong.empty(), 2);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "OK",
                "AVAILABLE",
                "SOLD_OUT",
                "NOT_OPEN",
                "QUEUED",
                "THROTTLED",
                "NEEDS_LOGIN",
                "NEEDS_CHALLENGE",
                "PRICE_CHANGED",
                "LIMIT_REACHED",
                "REJECTED",
                "ACCEPTED",
                "UNKNOWN"
            })
    void what_became_of_an_order_is_told_in_the_owners_words(String outcome) {
        in_words(new Event.Attempted(1, 0, TIMING, outcome), outcome);
    }

    @ParameterizedTest
    @EnumSource(IntentState.class)
    void what_the_journal_says_is_told_in_the_owners_words(IntentState state) {
        in_words(new Event.Moved("", state.name()), state.name());
        in_words(new Event.Moved(state.name(), state.name()), state.name());
    }

    private static void in_words(Event event, String code) {
        for (var language : new Locale[] {Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE}) {
            assertThat(EventText.of(event).in(language)).doesNotContain(code);
        }
    }
}
