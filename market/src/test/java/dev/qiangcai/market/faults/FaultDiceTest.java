package dev.qiangcai.market.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.qiangcai.market.faults.FaultDice.Count;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FaultDiceTest {
    private static final Count ORDERS = new Count("anna", "POST /v1/orders");
    private static final Count POLLS = new Count("anna", "GET /v1/items");

    @Test
    void the_same_seed_throws_the_same() {
        assertThat(strikes(new FaultDice(1), ORDERS))
                .isEqualTo(strikes(new FaultDice(1), ORDERS))
                .isNotEqualTo(strikes(new FaultDice(2), ORDERS));
    }

    @Test
    void accounts_kinds_of_request_and_faults_do_not_follow_each_other() {
        var dice = new FaultDice(1);
        var orders = strikes(dice, ORDERS);
        assertThat(strikes(dice, POLLS)).isNotEqualTo(orders);
        assertThat(strikes(dice, new Count("bert", "POST /v1/orders"))).isNotEqualTo(orders);
        var others = IntStream.range(0, 200)
                .mapToObj(_ -> dice.strikes(FaultKind.ERROR, 0.5, ORDERS))
                .toList();
        assertThat(others).isNotEqualTo(orders);
    }

    @Test
    void polls_in_between_do_not_change_which_order_is_struck() {
        var dice = new FaultDice(1);
        var interleaved = IntStream.range(0, 200)
                .mapToObj(i -> {
                    IntStream.range(0, i % 4).forEach(_ -> dice.strikes(FaultKind.RESET, 0.5, POLLS));
                    return dice.strikes(FaultKind.RESET, 0.5, ORDERS);
                })
                .toList();
        assertThat(interleaved).isEqualTo(strikes(new FaultDice(1), ORDERS));
    }

    @Test
    void faults_strike_as_often_as_their_chance_says() {
        for (var chance : new double[] {0, 0.01, 0.3, 1}) {
            var dice = new FaultDice(42);
            var struck = IntStream.range(0, 20_000)
                    .filter(_ -> dice.strikes(FaultKind.RESET, chance, ORDERS))
                    .count();
            assertThat(struck / 20_000.0).isCloseTo(chance, within(0.01));
        }
    }

    @Test
    void what_is_remembered_is_bounded() {
        var dice = new FaultDice(1);
        IntStream.range(0, 100_000).forEach(i -> dice.strikes(FaultKind.RESET, 0.5, new Count("a" + i, "GET /")));
        assertThat(dice.counted()).isLessThanOrEqualTo(65_537);
    }

    private static List<Boolean> strikes(FaultDice dice, Count count) {
        return IntStream.range(0, 200)
                .mapToObj(_ -> dice.strikes(FaultKind.RESET, 0.5, count))
                .toList();
    }
}
