package dev.qiangcai.console;

import dev.qiangcai.buyer.CatalogueSearch;
import dev.qiangcai.buyer.order.Order;
import dev.qiangcai.buyer.plan.Setup;
import dev.qiangcai.console.desk.Household;
import dev.qiangcai.guard.words.Sentence;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A household that has nothing, and cannot even say so.
record Nothing(Path folder) implements Household {
    @Override
    public Path plan() {
        return folder.resolve("qiangcai.yaml");
    }

    @Override
    public List<Order> orders(int most) {
        throw new ConsoleException("console.port", null);
    }

    @Override
    public List<Sentence> takeOver(String pasted) {
        return List.of();
    }

    @Override
    public CatalogueSearch.Result search(Setup around, String wanted) {
        throw new ConsoleException("console.port", null);
    }

    @Override
    public Optional<URI> store(String profile) {
        return Optional.empty();
    }
}
