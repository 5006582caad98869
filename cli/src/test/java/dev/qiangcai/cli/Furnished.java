package dev.qiangcai.cli;

import dev.qiangcai.buyer.CatalogueSearch;
import dev.qiangcai.buyer.CatalogueSearch.Offer;
import dev.qiangcai.buyer.order.AccountKey;
import dev.qiangcai.buyer.order.Decision;
import dev.qiangcai.buyer.order.Intent;
import dev.qiangcai.buyer.order.IntentState;
import dev.qiangcai.buyer.order.Limits;
import dev.qiangcai.buyer.order.Order;
import dev.qiangcai.buyer.order.OrderId;
import dev.qiangcai.buyer.order.Wanted;
import dev.qiangcai.buyer.plan.Setup;
import dev.qiangcai.buyer.timeline.EventText;
import dev.qiangcai.buyer.watch.Item;
import dev.qiangcai.console.desk.Household;
import dev.qiangcai.console.desk.Practice;
import dev.qiangcai.guard.words.Sentence;
import dev.qiangcai.shop.Stock;
import dev.qiangcai.shop.money.Money;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/// A household that has some of everything, so that every page has something to show.
record Furnished(Path folder) implements Household, Practice {
    private static final Money PRICE = Money.of("12.50", "CNY");

    @Override
    public Path plan() {
        return folder.resolve("qiangcai.yaml");
    }

    @Override
    public List<Order> orders(int most) {
        var now = InstantSource.system().instant();
        return List.of(
                order(IntentState.ACCEPTED, "土鸡蛋 30枚", now, Optional.of(now.plus(Duration.ofMinutes(14)))),
                order(
                        IntentState.NEEDS_OWNER,
                        "A very long name of a very ordinary bag of rice, 25 kg",
                        now,
                        Optional.empty()),
                order(IntentState.ABANDONED, "牛奶", now, Optional.empty()));
    }

    private static Order order(IntentState state, String name, Instant at, Optional<Instant> payBy) {
        var wanted = new Wanted(
                "shangchao",
                name + " @ restock",
                new AccountKey("a"),
                "SC1",
                name,
                2,
                new Limits(PRICE, 2, PRICE.times(2)));
        var placed = payBy.map(by -> new Decision.Placed(
                new OrderId("o-20260301-1"), PRICE.times(2), Optional.of(by), Optional.of("/pay/o-20260301-1")));
        var sending = new Intent.Sending(
                new UUID(0, 1), 1, Optional.of(PRICE), Optional.of(PRICE.times(2)), Optional.empty());
        return new Order(new Intent(new UUID(0, 2), 5, wanted, state, sending, placed, at, "test"), at);
    }

    @Override
    public List<Sentence> takeOver(String pasted) {
        return List.of(Terminal.sentence("takeover.leftMore", pasted.length()));
    }

    @Override
    public CatalogueSearch.Result search(Setup around, String wanted) {
        return new CatalogueSearch.Found(
                List.of(
                        new Offer(
                                Item.of("SC1", "土鸡蛋 30枚"),
                                Optional.of(
                                        new Stock.Available(Optional.of(PRICE), OptionalLong.of(3), Optional.empty()))),
                        new Offer(
                                Item.of("SC2-of-a-rather-long-number", "Eggs of hens that are said to have been happy"),
                                Optional.of(new Stock.SoldOut())),
                        new Offer(Item.of("SC3", "鸭蛋"), Optional.empty())),
                4);
    }

    @Override
    public Optional<URI> store(String profile) {
        return Optional.of(URI.create("https://store.example"));
    }

    @Override
    public Optional<Practice> practice() {
        return Optional.of(this);
    }

    @Override
    public Standing standing() {
        var rows = List.of(
                new Row(
                        Terminal.sentence("rehearse.row.arrived"),
                        Terminal.sentence("row.arrived", millis(7), millis(38), "✓")),
                new Row(
                        Terminal.sentence("rehearse.row.bought"),
                        Terminal.sentence("row.text", "土鸡蛋 30枚 · o-20260301-1")),
                new Row(
                        Terminal.sentence("rehearse.row.rivals"),
                        Terminal.sentence("row.rivals", "49 / 200", millis(31), millis(420))));
        return new Standing.Over(
                Terminal.sentence("rehearse.good"),
                true,
                rows,
                folder.resolve("report.html").toString());
    }

    private static Sentence millis(long millis) {
        return EventText.millis(Duration.ofMillis(millis));
    }

    @Override
    public void start(boolean slider) {}

    @Override
    public void stop() {}
}
