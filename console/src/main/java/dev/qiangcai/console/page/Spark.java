package dev.qiangcai.console.page;

import dev.qiangcai.console.live.Shelf;
import java.util.List;

/// A price's course as the points of a small line, newest at the right.
///
/// @param points `x,y x,y …`, whole numbers within a box of 800 by 200; empty: no price was ever named, or only one
public record Spark(String points) {
    private static final double WIDTH = 800;
    private static final double HEIGHT = 200;
    private static final double EDGE = 20;

    public static Spark of(List<Shelf.Point> course) {
        var prices = course.stream().flatMap(point -> point.price().stream()).toList();
        if (prices.size() < 2) {
            return new Spark("");
        }
        double least = prices.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
        double most = prices.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
        var line = new StringBuilder();
        for (int i = 0; i < prices.size(); i++) {
            double x = WIDTH * i / (prices.size() - 1);
            double share = most > least ? (prices.get(i) - least) / (most - least) : 0.5;
            double y = HEIGHT - EDGE - share * (HEIGHT - 2 * EDGE);
            line.append(Math.round(x)).append(',').append(Math.round(y)).append(' ');
        }
        return new Spark(line.toString().strip());
    }
}
