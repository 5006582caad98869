package dev.qiangcai.bench;

import dev.qiangcai.buyer.CatalogueSearch;
import dev.qiangcai.buyer.order.Order;
import dev.qiangcai.buyer.plan.Setup;
import dev.qiangcai.console.desk.Household;
import dev.qiangcai.guard.words.Sentence;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Neither a plan nor orders: only what is live is looked at.
record NoHousehold() implements Household {
    @Override
    public Path plan() {
        return Path.of("qiangcai.yaml");
    }

    @Override
    public List<Order> orders(int most) {
        return List.of();
    }

    @Override
    public List<Sentence> takeOver(String pasted) {
        return List.of();
    }

    @Override
    public CatalogueSearch.Result search(Setup around, String wanted) {
        return new CatalogueSearch.Found(List.of(), 0);
    }

    @Override
    public Optional<URI> store(String profile) {
        return Optional.empty();
    }
}
