package dev.qiangcai.buyer.order;

import static dev.qiangcai.buyer.order.IntentState.ABANDONED;
import static dev.qiangcai.buyer.order.IntentState.NEEDS_OWNER;
import static dev.qiangcai.buyer.order.IntentState.SENT;
import static dev.qiangcai.buyer.order.IntentState.UNKNOWN;

import dev.qiangcai.guard.words.Sentence;
import dev.qiangcai.shop.Answer;
import dev.qiangcai.shop.profile.Scope;
import dev.qiangcai.shop.profile.Step;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/// Finds out what became of an order whose answer nobody knows: by the store's own list of orders, and where that
/// cannot tell, by the owner. Sends nothing that could buy.
///
/// @param ledger whose intent
/// @param store answers steps
/// @param waiter waits between two questions
record Inquiry(Ledger ledger, BiFunction<Step, Scope, Answer> store, Waiter waiter) {
    /// Before each question whether a doubtful order exists.
    private static final List<Duration> LOOKUPS = List.of(
            Duration.ZERO,
            Duration.ofSeconds(1),
            Duration.ofSeconds(3),
            Duration.ofSeconds(10),
            Duration.ofSeconds(30));

    /// Asks the store; takes up to a minute of waiting.
    Decision ask(Scope scope) throws InterruptedException {
        if (ledger.state() == SENT) {
            ledger.become(UNKNOWN, "no answer that says what became of it");
        }
        var asked = ledger.forIntent(ledger.forItem(scope));
        var search = new Search(ledger.intent(), ledger::fingerprint);
        var why = say("order.notFound", name());
        for (var pause : ledger.state() == NEEDS_OWNER ? List.of(Duration.ZERO) : LOOKUPS) {
            waiter.pause(pause);
            switch (search.in(store.apply(Step.ORDERS, asked))) {
                case Search.Finding.Found(var order) -> {
                    return ledger.accept(order, say("order.found"));
                }
                case Search.Finding.Doubtful(var ids) -> {
                    return ledger.handOver(say("order.severalFound", name(), String.join(", ", ids)));
                }
                case Search.Finding.Blocked(var outcome) -> {
                    return new Decision.Uncertain(outcome);
                }
                case Search.Finding.Absent() -> why = say("order.notFound", name());
                case Search.Finding.Unheard(var outcome) -> why = say("order.notAsked", name(), outcome.label());
            }
        }
        return ledger.handOver(why);
    }

    /// The owner has looked: this is the order.
    Decision.Placed found(OrderId id) {
        var total = ledger.intent().sending().total().orElseThrow();
        return ledger.accept(
                new Decision.Placed(id, total, Optional.empty(), Optional.empty()), say("order.ownerFound"));
    }

    /// The owner has looked: there is no order.
    void foundNothing() {
        ledger.become(ABANDONED, "the owner found no order");
    }

    private String name() {
        return ledger.intent().wanted().name();
    }

    private static Sentence say(String key, Object... facts) {
        return Sentence.of("dev.qiangcai.buyer.words", key, facts);
    }
}
