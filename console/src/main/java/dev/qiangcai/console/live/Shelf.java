package dev.qiangcai.console.live;

import dev.qiangcai.guard.words.Sentence;
import dev.qiangcai.shop.product.ProductReading.Availability;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One watched item on the board.
///
/// @param id by which its row is found on the page; letters, digits and hyphens
/// @param name as its store calls it
/// @param address where it is shown; empty where that is not known
/// @param price as people write it
/// @param state what is known of its stock
/// @param changed when price or state became what they are
/// @param course earlier states, oldest first, and the one of now
public record Shelf(
        String id,
        String name,
        Optional<String> address,
        Optional<String> price,
        State state,
        Instant changed,
        List<Point> course) {
    private static final int MOST_POINTS = 40;

    /// What is known of the stock.
    ///
    /// @param why the reason where nothing can be told
    public record State(Availability kind, Optional<Sentence> why) {}

    /// @param price as a number, for the line that is drawn
    public record Point(Instant at, Availability kind, Optional<Double> price) {}

    public Shelf {
        course = List.copyOf(course);
    }

    /// What a look showed, of an item that was not on the board before.
    static Shelf first(Look look) {
        return new Shelf(
                look.id(),
                look.name().or(look::address).orElse(look.id()),
                look.address(),
                look.price(),
                look.state(),
                look.at(),
                List.of(look.point()));
    }

    /// One look at one item.
    ///
    /// @param name empty: it is not told now
    /// @param amount the price as a number
    public record Look(
            String id,
            Optional<String> name,
            Optional<String> address,
            Optional<String> price,
            Optional<Double> amount,
            State state,
            Instant at) {
        private Point point() {
            return new Point(at, state.kind(), amount);
        }
    }

    /// The same item after another look; a price that is not named any more stays as it was.
    Shelf after(Look look) {
        var now = look.price().or(() -> price);
        boolean same = now.equals(price) && look.state().kind() == state.kind();
        return new Shelf(
                id,
                look.name().orElse(name),
                look.address(),
                now,
                look.state(),
                same ? changed : look.at(),
                same ? course : longer(look));
    }

    private List<Point> longer(Look look) {
        var points = new ArrayList<>(course);
        points.add(look.point());
        return points.subList(Math.max(0, points.size() - MOST_POINTS), points.size());
    }
}
