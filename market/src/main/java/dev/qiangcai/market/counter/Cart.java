package dev.qiangcai.market.counter;

import java.util.List;

/// What lies in one account's cart, at the prices of now.
public record Cart(List<Line> lines) {
    /// So many pieces of one item.
    public record Line(Sku sku, int count, Fen unit) {}

    public Cart {
        lines = List.copyOf(lines);
    }

    public Fen pay() {
        return lines.stream().map(line -> line.unit().times(line.count())).reduce(Fen.ZERO, Fen::plus);
    }
}
