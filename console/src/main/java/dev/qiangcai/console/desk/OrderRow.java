package dev.qiangcai.console.desk;

import dev.qiangcai.buyer.order.Order;
import dev.qiangcai.buyer.order.Order.Payment;
import dev.qiangcai.guard.words.Sentence;
import dev.qiangcai.shop.money.Money;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/// One order on the page.
///
/// @param payBy until when it is to be paid, where there is time left
/// @param over whether that time is over
public record OrderRow(
        Instant changed,
        String store,
        String item,
        long count,
        Optional<String> total,
        Sentence state,
        Optional<Sentence> next,
        String number,
        Optional<Instant> payBy,
        boolean over,
        Optional<URI> payLink) {
    static OrderRow of(Order order, Instant now, Household household) {
        var wanted = order.intent().wanted();
        var payment = order.payment(now);
        return new OrderRow(
                order.changed(),
                wanted.store(),
                wanted.name(),
                wanted.count(),
                order.total().map(Money::toString),
                order.state(),
                order.next(),
                order.number().map(Object::toString).orElse(""),
                order.payBy().filter(_ -> payment instanceof Payment.Within),
                payment instanceof Payment.Over,
                order.payLink(household.store(wanted.store())));
    }
}
