package dev.qiangcai.buyer.order;

import static dev.qiangcai.buyer.order.IntentState.ABANDONED;
import static dev.qiangcai.buyer.order.IntentState.ACCEPTED;
import static dev.qiangcai.buyer.order.IntentState.ARMED;
import static dev.qiangcai.buyer.order.IntentState.INTENT;
import static dev.qiangcai.buyer.order.IntentState.NEEDS_OWNER;
import static dev.qiangcai.buyer.order.IntentState.QUOTED;
import static dev.qiangcai.buyer.order.IntentState.SENT;
import static dev.qiangcai.buyer.order.IntentState.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IntentStateTest {
    @Test
    void sent_is_reached_from_intent_alone() {
        for (var state : IntentState.values()) {
            assertThat(state.mayBecome(SENT)).as(state.name()).isEqualTo(state == INTENT);
        }
    }

    @Test
    void no_way_leads_from_unknown_back_to_sent() {
        var reached = EnumSet.noneOf(IntentState.class);
        var open = new ArrayDeque<>(EnumSet.of(UNKNOWN));
        while (!open.isEmpty()) {
            var state = open.pop();
            for (var next : IntentState.values()) {
                if (state.mayBecome(next) && reached.add(next)) {
                    open.add(next);
                }
            }
        }
        assertThat(reached).containsExactlyInAnyOrder(ACCEPTED, NEEDS_OWNER, ABANDONED);
    }

    @ParameterizedTest
    @EnumSource(names = {"ACCEPTED", "REJECTED", "LIMIT_REACHED", "ABANDONED"})
    void what_is_over_stays_over(IntentState state) {
        assertThat(state.terminal()).isTrue();
    }

    @Test
    void an_illegal_change_cannot_be_written_down() {
        var intent = Intent.armed(Wants.EGGS, Instant.EPOCH);
        assertThatThrownBy(() -> intent.become(SENT, "skipping")).hasMessageContaining("from ARMED to SENT");
        var unknown =
                intent.become(QUOTED, "").become(INTENT, "").become(SENT, "").become(UNKNOWN, "");
        assertThatThrownBy(() -> unknown.become(ARMED, "again")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> unknown.become(QUOTED, "again")).isInstanceOf(IllegalStateException.class);
        assertThat(intent.state()).isEqualTo(ARMED);
    }
}
