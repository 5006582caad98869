package dev.qiangcai.cli;

import dev.qiangcai.buyer.order.Order;
import dev.qiangcai.console.desk.Household;
import dev.qiangcai.guard.words.Sentence;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What the console may look into: the plan that the command works by, and that plan's journal.
record OwnersHousehold(Desk desk, PlanOptions options) implements Household {
    @Override
    public Path plan() {
        return options.fileOrNew();
    }

    @Override
    public List<Order> orders(int most) {
        try (var orders = premises().orders(desk.masks())) {
            return orders.latest(most);
        }
    }

    @Override
    public Optional<URI> store(String profile) {
        return premises().address(profile);
    }

    @Override
    public List<Sentence> takeOver(String pasted) {
        return new SessionTakeover(desk, premises()).take(pasted).said();
    }

    /// Read anew each time: the plan may just have been written.
    private Premises premises() {
        return new Premises(options.setup());
    }
}
