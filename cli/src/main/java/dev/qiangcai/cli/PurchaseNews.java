package dev.qiangcai.cli;

import dev.qiangcai.buyer.Ending;
import dev.qiangcai.buyer.notices.Courier;
import dev.qiangcai.buyer.notices.Level;
import dev.qiangcai.buyer.notices.Message;
import dev.qiangcai.buyer.order.IntentState;
import dev.qiangcai.buyer.order.PayLink;
import dev.qiangcai.buyer.timeline.Entry;
import dev.qiangcai.buyer.timeline.Event;
import dev.qiangcai.buyer.visit.NeedsOwner;
import dev.qiangcai.guard.words.Sentence;
import dev.qiangcai.guard.words.SpokenException;
import dev.qiangcai.shop.Stock;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/// Tells the owner, wherever they are, what becomes of a purchase.
///
/// It hears the timeline even while an order is fired, on whichever thread, so it only hands on: the courier's threads
/// put things into words.
final class PurchaseNews implements Consumer<Entry> {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final Courier courier;
    private final Occasion occasion;
    private final Set<String> soldOut = ConcurrentHashMap.newKeySet();
    private final Map<String, String> names = new ConcurrentHashMap<>();
    private volatile Optional<Sentence> asked = Optional.empty();

    /// What is told of.
    ///
    /// @param name a text or a sentence
    /// @param base the store's address, which a pay link may be relative to; empty: nothing is to be paid
    /// @param page where the owner answers; empty: at the terminal only
    record Occasion(Object name, Optional<URI> base, Optional<URI> page, Locale language) {
        private String in(Sentence sentence) {
            return sentence.in(language);
        }

        private String title(Sentence what) {
            return in(Terminal.sentence("news.title", name, what));
        }
    }

    PurchaseNews(Courier courier, Occasion occasion) {
        this.courier = courier;
        this.occasion = occasion;
    }

    @Override
    public void accept(Entry entry) {
        switch (entry.event()) {
            case Event.Resolved(var sku, var name, var _) -> names.put(sku, name);
            case Event.Polled(var sku, var stock, var _) -> looked(sku, stock);
            case Event.Ordered ordered -> courier.send(() -> ordered(ordered));
            case Event.Asked(var what) -> {
                asked = Optional.of(what);
                ask(what, occasion.page());
            }
            case Event.Moved(var _, var to)
            when to.equals(IntentState.UNKNOWN.name()) ->
                tell(Level.WARNING, "news.unknown", Terminal.sentence("news.unknown.text"));
            case Event _ -> {}
        }
    }

    private void looked(String sku, Stock stock) {
        if (stock instanceof Stock.SoldOut) {
            soldOut.add(sku);
        } else if (stock instanceof Stock.Available available && soldOut.remove(sku)) {
            available(names.getOrDefault(sku, sku), available);
        }
    }

    /// An item can be had.
    void available(String name, Stock.Available stock) {
        var price = stock.price().map(money -> " " + money).orElse("");
        tell(Level.SUCCESS, "news.available", Terminal.sentence("news.available.text", name, price));
    }

    /// The end of it. An order was told of when the store took it.
    void ended(Ending ending) {
        ended(ending, Optional.empty());
    }

    /// The same, where the owner can still answer.
    ///
    /// @param page where
    void ended(Ending ending, Optional<URI> page) {
        switch (ending) {
            case Ending.Bought _ -> {}
            case Ending.NotBought(var why) -> tell(Level.FAILURE, "news.notBought", why);
            case Ending.NeedsOwner(var why) -> {
                if (!asked.equals(Optional.of(why))) {
                    ask(why, page);
                }
            }
        }
    }

    /// The end that its owner, or the machine, asked for.
    void stopped(ExitCode code, Sentence why) {
        var level = switch (code) {
            case DONE -> Level.SUCCESS;
            case NOT_DONE, USAGE -> Level.WARNING;
            case NEEDS_OWNER -> Level.NEEDS_YOU;
        };
        tell(level, "news.stopped", why);
    }

    /// The end that nobody wanted.
    void failed(Throwable broken) {
        switch (broken) {
            case NeedsOwner needed -> ended(new Ending.NeedsOwner(needed.sentence()));
            case SpokenException said -> ended(new Ending.NotBought(said.sentence()));
            default ->
                ended(new Ending.NotBought(
                        Terminal.sentence("news.unexpected", broken.getClass().getSimpleName())));
        }
    }

    private void ask(Sentence what, Optional<URI> page) {
        tell(Level.NEEDS_YOU, "news.needsYou", what, page);
    }

    private void tell(Level level, String what, Sentence text) {
        tell(level, what, text, Optional.empty());
    }

    private void tell(Level level, String what, Sentence text, Optional<URI> link) {
        courier.send(() -> new Message(level, occasion.title(Terminal.sentence(what)), lines(text, link), link));
    }

    /// A link to the console is of no use once nobody asks any more.
    private String lines(Sentence text, Optional<URI> link) {
        return occasion.in(text)
                + link.map(_ -> "\n" + occasion.in(Terminal.sentence("news.linkHolds")))
                        .orElse("");
    }

    private Message ordered(Event.Ordered order) {
        var lines = occasion.in(Terminal.sentence("news.ordered.text", order.item(), order.total(), order.number()))
                + order.payBy()
                        .map(by -> "\n" + occasion.in(Terminal.sentence("news.payBy", time(by))))
                        .orElse("");
        return new Message(
                Level.SUCCESS,
                occasion.title(Terminal.sentence("news.ordered", order.total())),
                lines,
                order.payUrl().flatMap(this::link),
                List.of(item(order)));
    }

    private Map<String, Object> item(Event.Ordered order) {
        var item = new LinkedHashMap<String, Object>();
        item.put("event", "ordered");
        item.put("item", order.item());
        item.put("order", order.number());
        item.put("total", order.total().amount().toPlainString());
        item.put("currency", order.total().currency().getCurrencyCode());
        order.payBy().ifPresent(by -> item.put("payBy", by.toString()));
        order.payUrl().flatMap(this::link).ifPresent(link -> item.put("payUrl", link.toString()));
        return item;
    }

    private Optional<URI> link(String written) {
        return occasion.base().flatMap(base -> PayLink.of(written, Optional.of(base)));
    }

    private static String time(Instant at) {
        return TIME.format(at.atZone(ZoneId.systemDefault()));
    }
}
