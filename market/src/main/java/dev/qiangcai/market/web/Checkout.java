package dev.qiangcai.market.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.qiangcai.market.counter.Cart;
import dev.qiangcai.market.counter.Carting;
import dev.qiangcai.market.counter.Counter;
import dev.qiangcai.market.counter.Fen;
import dev.qiangcai.market.counter.OrderId;
import dev.qiangcai.market.counter.PlacedOrder;
import dev.qiangcai.market.counter.Placing;
import dev.qiangcai.market.counter.Quoting;
import dev.qiangcai.market.counter.Refusal;
import dev.qiangcai.market.counter.Sku;
import dev.qiangcai.market.counter.Submission;
import dev.qiangcai.market.counter.Wish;
import dev.qiangcai.market.slider.Slider;
import java.time.Instant;

/// Slots, cart, quote, order, orders.
final class Checkout {
    private static final long LATEST_MILLIS = 253_402_300_799_999L;

    private final Counter counter;
    private final Slider slider;
    private final Challenges challenges;
    private final boolean challenging;

    Checkout(Rooms rooms, Challenges challenges, HouseRules rules) {
        this.counter = rooms.counter();
        this.slider = rooms.slider();
        this.challenges = challenges;
        this.challenging = rules.challenge() == HouseRules.Challenge.ON_ORDERS;
    }

    Answer slots(Visit visit) {
        visit.customer();
        var data = Json.object();
        var list = data.putArray("slots");
        counter.slots()
                .forEach(slot -> list.addObject()
                        .put("id", slot.id())
                        .put("from", slot.from().toEpochMilli())
                        .put("to", slot.to().toEpochMilli())
                        .put("left", slot.left()));
        return Answer.ok(data);
    }

    Answer cart(Visit visit) {
        return Answer.ok(json(counter.cart(visit.customer().uid())));
    }

    Answer lay(Visit visit) {
        var uid = visit.customer().uid();
        var fields = visit.fields();
        return switch (counter.lay(uid, sku(fields), count(fields))) {
            case Carting.Carted carted -> Answer.ok(json(carted.cart()));
            case Refusal refusal -> refused(refusal);
        };
    }

    Answer empty(Visit visit) {
        counter.emptyCart(visit.customer().uid());
        return cart(visit);
    }

    Answer quote(Visit visit) {
        var uid = visit.customer().uid();
        var fields = visit.fields();
        var quoting = counter.quote(new Wish(uid, sku(fields), count(fields), fields.optional("slotId")));
        return switch (quoting) {
            case Quoting.Quote quote ->
                Answer.ok(Json.object()
                        .put("unitFen", quote.unit().amount())
                        .put("payFen", quote.pay().amount())
                        .put("count", quote.count())
                        .put("submitToken", quote.token()));
            case Refusal refusal -> refused(refusal);
        };
    }

    Answer order(Visit visit) {
        var uid = visit.customer().uid();
        var key = visit.idempotencyKey();
        var fields = visit.fields();
        var token = fields.text("token");
        long pay = fields.number("pay");
        if (pay < 0) {
            return Answer.wrong(Code.BAD_REQUEST, "\"pay\" must be 0 fen or more");
        }
        if (challenging && !slider.passed(Challenges.subject(visit))) {
            return challenges.wanted();
        }
        return switch (counter.place(new Submission(uid, token, Fen.of(pay), key))) {
            case Placing.Accepted accepted -> accepted(accepted.order());
            case Refusal refusal -> refused(refusal);
        };
    }

    Answer orders(Visit visit) {
        var uid = visit.customer().uid();
        var since = visit.query("since").map(Checkout::instant).orElse(Instant.EPOCH);
        var data = Json.object();
        var list = data.putArray("list");
        counter.orders(uid, since).forEach(order -> list.add(json(order)));
        return Answer.ok(data);
    }

    /// Whoever has an order's number may see what it costs: a pay link is opened on another device, without a session.
    Answer pay(Visit visit) {
        return counter.order(new OrderId(visit.part("order")))
                .map(order -> Answer.html(Pages.pay(order)))
                .orElseGet(() -> Answer.of(Code.NOT_FOUND));
    }

    private static Answer accepted(PlacedOrder order) {
        return Answer.ok(Json.object()
                .put("orderId", order.id().value())
                .put("payBefore", order.payBefore().toEpochMilli())
                .put("payUrl", "/pay/" + order.id()));
    }

    private static ObjectNode json(PlacedOrder order) {
        var node = Json.object()
                .put("id", order.id().value())
                .put("sku", order.sku().value())
                .put("count", order.count())
                .put("payFen", order.pay().amount())
                .put("slotId", order.slot())
                .put("submitToken", order.submission().token())
                .put("status", order.status().name())
                .put("createdAt", order.createdAt().toEpochMilli())
                .put("payBefore", order.payBefore().toEpochMilli());
        order.submission().key().ifPresent(key -> node.put("idempotencyKey", key));
        return node;
    }

    private static ObjectNode json(Cart cart) {
        var data = Json.object();
        var lines = data.putArray("lines");
        cart.lines()
                .forEach(line -> lines.addObject()
                        .put("sku", line.sku().value())
                        .put("count", line.count())
                        .put("unitFen", line.unit().amount()));
        return data.put("payFen", cart.pay().amount());
    }

    private static Answer refused(Refusal refusal) {
        return switch (refusal) {
            case Refusal.NoSuchItem _ -> Answer.wrong(Code.NOT_FOUND, "no item has this SKU");
            case Refusal.NoSuchSlot _ -> Answer.wrong(Code.BAD_REQUEST, "no slot has this id");
            case Refusal.NotOpen(var opensAt) ->
                Answer.of(Code.NOT_OPEN, Json.object().put("openAt", opensAt.toEpochMilli()));
            case Refusal.SoldOut _ -> Answer.of(Code.SOLD_OUT);
            case Refusal.SlotFull _ -> Answer.of(Code.SLOT_FULL);
            case Refusal.LimitReached(var limit) ->
                Answer.of(Code.LIMIT_REACHED, Json.object().put("limit", limit));
            case Refusal.PriceChanged(var now) ->
                Answer.of(Code.PRICE_CHANGED, Json.object().put("unitFen", now.amount()));
            case Refusal.Unpaid(var order) ->
                Answer.of(
                        Code.UNPAID_ORDER,
                        Json.object().put("orderId", order.value()).put("payUrl", "/pay/" + order));
            case Refusal.BadToken _ -> Answer.of(Code.BAD_TOKEN);
            case Refusal.KeyReused _ -> Answer.of(Code.KEY_REUSED);
        };
    }

    private static Sku sku(Fields fields) {
        var text = fields.text("sku");
        if (!Sku.fits(text)) {
            throw new Declined(Answer.wrong(Code.NOT_FOUND, "no item has this SKU"));
        }
        return new Sku(text);
    }

    private static int count(Fields fields) {
        return fields.number("count", 1, Counter.MOST_PIECES);
    }

    private static Instant instant(String millis) {
        try {
            long number = Long.parseLong(millis);
            if (number >= 0 && number <= LATEST_MILLIS) {
                return Instant.ofEpochMilli(number);
            }
        } catch (NumberFormatException notANumber) {
            throw badSince();
        }
        throw badSince();
    }

    private static Declined badSince() {
        return new Declined(Answer.wrong(Code.BAD_REQUEST, "since must be milliseconds from 1970"));
    }
}
