package dev.qiangcai.buyer.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.qiangcai.guard.words.Sentence;
import dev.qiangcai.shop.Answer;
import dev.qiangcai.shop.http.Timing;
import dev.qiangcai.shop.page.Readings;
import dev.qiangcai.shop.page.Value;
import dev.qiangcai.shop.profile.Outcome;
import dev.qiangcai.shop.profile.Scope;
import dev.qiangcai.shop.profile.Step;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BasketTest {
    private static final Set<Step> BOTH = EnumSet.of(Step.QUOTE, Step.SHIPPING, Step.CART, Step.ORDER);

    private final List<String> asked = new ArrayList<>();
    private final Deque<Outcome> outcomes = new ArrayDeque<>();
    private final Basket basket = new Basket(BOTH, this::answer);

    @Test
    void the_cart_comes_before_the_shipping_which_may_use_what_it_read() {
        assertThat(basket.fill(Scope.EMPTY)).isEmpty();
        assertThat(asked).containsExactly("cart", "shipping after cart-1");
        assertThat(basket.into(Scope.EMPTY).value("shipping.id").map(Value::raw))
                .contains("shipping-2");
    }

    @Test
    void a_store_without_a_cart_is_asked_nothing() {
        assertThat(new Basket(EnumSet.of(Step.QUOTE), this::answer).fill(Scope.EMPTY))
                .isEmpty();
        assertThat(asked).isEmpty();
    }

    @Test
    void what_is_done_is_not_done_again() {
        basket.fill(Scope.EMPTY);
        basket.heed(new Outcome.Ok());
        assertThat(basket.fill(Scope.EMPTY)).isEmpty();
        assertThat(asked).hasSize(2);
    }

    @Test
    void what_stands_in_the_way_is_told_and_the_rest_waits() {
        outcomes.add(new Outcome.Ok());
        outcomes.add(new Outcome.Throttled(Optional.empty()));
        assertThat(basket.fill(Scope.EMPTY).map(answer -> answer.outcome().label()))
                .contains("THROTTLED");
        basket.heed(new Outcome.Throttled(Optional.empty()));
        assertThat(basket.fill(Scope.EMPTY)).isEmpty();
        assertThat(asked).containsExactly("cart", "shipping after cart-1", "shipping after cart-1");
    }

    static Stream<Outcome> losses() {
        return Stream.of(
                new Outcome.NeedsLogin(),
                new Outcome.PriceChanged(),
                new Outcome.SoldOut(),
                new Outcome.Unknown(Sentence.of("dev.qiangcai.buyer.words", "order.unexpected", "?"), true));
    }

    @ParameterizedTest
    @MethodSource("losses")
    void after_more_than_a_wait_it_is_filled_anew(Outcome outcome) {
        basket.fill(Scope.EMPTY);
        basket.heed(outcome);
        basket.fill(Scope.EMPTY);
        assertThat(asked).hasSize(4);
    }

    private Answer answer(Step step, Scope scope) {
        asked.add(step.key()
                + scope.value("cart.id").map(id -> " after " + id.raw()).orElse(""));
        var outcome = outcomes.isEmpty() ? new Outcome.Ok() : outcomes.pop();
        var row = new Readings(Map.of("id", new Value.Text(step.key() + "-" + asked.size())));
        var timing = new Timing(0, OptionalLong.of(0), OptionalLong.of(1), 2);
        return new Answer(step, outcome, Readings.NONE, List.of(row), timing);
    }
}
