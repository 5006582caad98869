package dev.qiangcai.buyer;

import dev.qiangcai.buyer.order.OrderId;
import dev.qiangcai.buyer.time.ClockEstimate;
import dev.qiangcai.buyer.visit.NeedsOwner;
import dev.qiangcai.shop.Answer;
import dev.qiangcai.shop.profile.Outcome;
import dev.qiangcai.shop.profile.Step;
import java.time.Duration;

/// Looks whether the store's own list of orders shows an order that it accepted. The order stands either way, so
/// nothing that keeps the list away changes how the purchase ended.
record Confirmation(Pursuit.Room room, ClockEstimate clock) {
    private static final Duration SLACK = Duration.ofMinutes(10);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int LOOKS = 3;

    boolean shows(OrderId order) throws InterruptedException {
        try {
            for (int look = 0; look < LOOKS; look++) {
                if (look > 0) {
                    room.ticker().parkUntil(room.ticker().nanos() + PAUSE.toNanos());
                }
                if (lists(orders(), order)) {
                    return true;
                }
            }
            return false;
        } catch (NeedsOwner noList) {
            return false;
        }
    }

    private Answer orders() throws InterruptedException {
        var since = clock.storeTimeAt(room.ticker().nanos()).minus(SLACK).toEpochMilli();
        return room.visit().perform(Step.ORDERS, scope -> scope.with("intent", "startedAt", since));
    }

    private static boolean lists(Answer answer, OrderId order) {
        return answer.outcome() instanceof Outcome.Ok
                && answer.rows().stream()
                        .anyMatch(row ->
                                row.text("orderId").filter(order.text()::equals).isPresent());
    }
}
