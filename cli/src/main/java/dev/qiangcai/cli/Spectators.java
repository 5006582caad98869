package dev.qiangcai.cli;

import dev.qiangcai.buyer.Ending;
import dev.qiangcai.buyer.Errand;
import dev.qiangcai.buyer.OwnersWord;
import dev.qiangcai.buyer.order.OrderId;
import dev.qiangcai.buyer.plan.Pick;
import dev.qiangcai.buyer.plan.Purchase;
import dev.qiangcai.buyer.plan.When;
import dev.qiangcai.buyer.timeline.Timeline;
import dev.qiangcai.buyer.visit.Challenge;
import dev.qiangcai.console.Console;
import dev.qiangcai.console.live.Now;
import dev.qiangcai.console.live.Shelf;
import dev.qiangcai.guard.words.Sentence;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// Who follows a purchase on the console's page, if there is one.
record Spectators(Optional<Console> console) implements AutoCloseable {
    /// A purchase begins.
    void armed(Errand errand, URI store) {
        arm(errand, store, false);
    }

    /// The same at the practice store.
    void rehearsed(Errand errand, URI store) {
        arm(errand, store, true);
    }

    private void arm(Errand errand, URI store, boolean practice) {
        console.ifPresent(page -> page.questions().within(deadline(errand.purchase())));
        console.ifPresent(page -> page.live()
                .armed(new Now.Target(
                        name(errand.purchase().items().getFirst()),
                        errand.purchase().count(),
                        limits(errand),
                        store,
                        practice)));
    }

    /// Where the owner answers on the page, without the key to it; empty: there is no page.
    Optional<URI> question() {
        return console.map(Console::question);
    }

    void follow(Timeline timeline) {
        console.ifPresent(page -> page.follow(timeline));
    }

    void ended(Ending ending) {
        console.ifPresent(page -> page.live().ended(ending));
    }

    /// @param look made only where somebody looks: most watches have no page, and thousands of items
    void seen(Supplier<Shelf.Look> look) {
        console.ifPresent(page -> page.live().seen(look.get()));
    }

    /// The owner's answer on the page; empty where there is none.
    Optional<Map<String, String>> solve(Challenge challenge) {
        return console.flatMap(page -> page.questions().solve(challenge));
    }

    /// What the owner types on the page. Where there is none, what they type here.
    Optional<String> type(String what, boolean hidden, Prompt prompt) {
        if (console.isPresent()) {
            return console.get().questions().type(what, hidden);
        }
        return hidden ? prompt.askHidden("ask." + what) : prompt.ask("ask." + what);
    }

    /// What the owner says on the page of an order whose answer was lost.
    OwnersWord confirm(Sentence evidence, URI store) {
        return console.flatMap(page -> page.questions().confirm(evidence, store))
                .<OwnersWord>map(said -> Optional.ofNullable(said.get("order"))
                        .<OwnersWord>map(number -> new OwnersWord.Found(new OrderId(number)))
                        .orElseGet(OwnersWord.NoOrder::new))
                .orElseGet(OwnersWord.Silent::new);
    }

    /// When nobody tries to buy any more; empty: that depends on what the store announces.
    private static Optional<Instant> deadline(Purchase purchase) {
        var start = switch (purchase.when()) {
            case When.Opening(var opensAt) -> Optional.of(opensAt);
            case When.Restock() -> Optional.of(InstantSource.system().instant());
            case When.AnnouncedOpening() -> Optional.<Instant>empty();
        };
        return start.map(from -> from.plus(purchase.giveUpAfter()));
    }

    private static Sentence limits(Errand errand) {
        var ceiling = errand.purchase().ceiling();
        return Sentence.of("dev.qiangcai.console.words", "now.limitsAre", ceiling.unitPrice(), ceiling.total());
    }

    private static String name(Pick pick) {
        return switch (pick) {
            case Pick.ByName(var name) -> name;
            case Pick.BySku(var sku) -> sku;
        };
    }

    @Override
    public void close() {
        console.ifPresent(Console::close);
    }
}
