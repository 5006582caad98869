package dev.qiangcai.buyer.order;

import dev.qiangcai.shop.Answer;
import dev.qiangcai.shop.profile.Scope;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;

/// A buyer in a process of its own, made to be killed: it says each thing that it is about to do or has done on its
/// standard output, one a line, and at the end `end` and how it ended.
public final class KilledBuyer {
    private KilledBuyer() {}

    /// @param args the shop's port, the state folder, the purchase
    public static void main(String... args) throws InterruptedException {
        int port = Integer.parseInt(args[0]);
        var purchase = args[2];
        try (var journal = OrderJournal.open(Path.of(args[1]), InstantSource.system())) {
            var store = new FakeStore(ask -> talk(port, purchase, ask));
            // Waits are a thousand times shorter here.
            var around = new Surroundings(
                    InstantSource.system(), pause -> Thread.sleep(pause.dividedBy(1_000)), new Aloud());
            var ordering = new Ordering(store, journal, Wants.eggs(purchase), around);
            say("end " + new Shopper(ordering, Scope.EMPTY).shop());
        }
    }

    private static FakeShop.Said talk(int port, String purchase, Map<String, String> ask) {
        say("ask " + ask.get("step"));
        var said = ShopWire.ask(port, purchase, ask);
        say("heard " + said.outcome());
        return said;
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }

    private static final class Aloud implements OrderListener {
        @Override
        public void moved(Transition transition) {
            say("now " + transition.to());
        }

        @Override
        public void answered(Answer answer) {
            say("answered " + answer.step());
        }
    }
}
