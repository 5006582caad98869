package dev.qiangcai.buyer.plan;

import java.util.List;

/// A plan to look and never to buy.
public record Watch(Setup setup, List<Pick> items) {
    public Watch {
        items = List.copyOf(items);
    }
}
