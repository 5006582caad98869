package dev.qiangcai.buyer;

import dev.qiangcai.buyer.order.OrderId;
import dev.qiangcai.buyer.time.ClockEstimate;
import dev.qiangcai.shop.profile.Outcome;
import dev.qiangcai.shop.profile.Step;
import java.time.Duration;

/// Looks whether the store's own list of orders shows an order that it accepted.
record Confirmation(Pursuit.Room room, ClockEstimate clock) {
    private static final Duration SLACK = Duration.ofMinutes(10);

    boolean shows(OrderId order) throws InterruptedException {
        var now = clock.storeTimeAt(room.ticker().nanos());
        var asked = room.visit()
                .scope()
                .with("intent", "startedAt", now.minus(SLACK).toEpochMilli());
        var answer = room.visit().perform(Step.ORDERS, asked);
        return answer.outcome() instanceof Outcome.Ok
                && answer.rows().stream()
                        .anyMatch(row ->
                                row.text("orderId").filter(order.text()::equals).isPresent());
    }
}
