package dev.qiangcai.shop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.qiangcai.guard.words.Sentence;
import dev.qiangcai.shop.http.Timing;
import dev.qiangcai.shop.page.Readings;
import dev.qiangcai.shop.profile.Outcome;
import dev.qiangcai.shop.profile.Step;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class StockTest {
    private static final Sentence WHY = Sentence.of("dev.qiangcai.shop.words", "http.address");

    @Test
    void a_plain_answer_is_said_plainly() {
        assertThat(stock(new Outcome.Available()))
                .isEqualTo(new Stock.Available(Optional.empty(), OptionalLong.empty(), Optional.empty()));
        assertThat(stock(new Outcome.SoldOut())).isEqualTo(new Stock.SoldOut());
        var opening = Optional.of(Instant.EPOCH);
        assertThat(stock(new Outcome.NotOpen(opening))).isEqualTo(new Stock.NotOpen(opening));
    }

    @Test
    void an_unknown_answer_gives_its_own_reason() {
        assertThat(stock(new Outcome.Unknown(WHY, true))).isEqualTo(new Stock.CannotTell(WHY));
    }

    @Test
    void anything_else_cannot_tell_and_never_is_a_yes() {
        var outcomes = List.of(
                new Outcome.Ok(),
                new Outcome.Queued(),
                new Outcome.Throttled(Optional.empty()),
                new Outcome.NeedsLogin(),
                new Outcome.NeedsChallenge(Optional.empty()),
                new Outcome.PriceChanged(),
                new Outcome.LimitReached(),
                new Outcome.Rejected(),
                new Outcome.Accepted());
        for (var outcome : outcomes) {
            assertThat(stock(outcome)).isInstanceOfSatisfying(Stock.CannotTell.class, cannot -> {
                assertThat(cannot.why().toString()).contains(outcome.label());
                assertThat(cannot.why().in(Locale.CHINESE)).contains("库存");
            });
        }
    }

    private static Stock stock(Outcome outcome) {
        var timing = new Timing(0, OptionalLong.empty(), OptionalLong.empty(), 0);
        return Stock.of(new Answer(Step.ITEM, outcome, Readings.NONE, List.of(), timing));
    }
}
