package dev.qiangcai.doctor.facts;

import dev.qiangcai.doctor.source.Place;
import dev.qiangcai.doctor.source.Source;
import dev.qiangcai.yaml.Derived;
import dev.qiangcai.yaml.Excerpt;
import dev.qiangcai.yaml.Spot;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// A value as somebody wrote it: what it says, where it stands, and its way to the process that gets it.
///
/// @param value without quotes and escapes
/// @param file the name of the file
/// @param spot where it stands there
/// @param way the stations it passed after it was written, first one first; empty where it is used where it stands
public record Written(String value, String file, Spot spot, List<Step> way) {
    public Written {
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(spot, "spot");
        way = List.copyOf(way);
    }

    /// The characters from `start` to `end` of a file, as they stand there.
    public static Written of(Source source, int start, int end) {
        return of(source, new Spot(source.page(), start, end));
    }

    public static Written of(Source source, Spot spot) {
        return new Written(spot.text(), source.name(), spot, List.of());
    }

    /// A YAML scalar; its parts are found within quotes and blocks, too.
    public static Written of(Source source, Excerpt scalar) {
        return of(source, new Spot(scalar, 0, scalar.text().length()));
    }

    /// The same place, where what is written there means something else, as behind quotes and escapes.
    public Written meaning(String other) {
        return new Written(other, file, spot, way);
    }

    /// A stretch of the value. Its place is exact where the value stands in the file letter by letter, and the whole
    /// value's elsewhere.
    public Written part(int from, int to) {
        return new Written(value.substring(from, to), file, exact() ? spot.part(from, to) : spot, way);
    }

    /// Some of its characters in their order, such as those that a shell leaves of a word in quotes.
    ///
    /// @param places where each of them stands in the value, and where the last one ends
    public Written pick(String chosen, int[] places) {
        if (!exact()) {
            return meaning(chosen);
        }
        var there = new int[places.length];
        for (var i = 0; i < places.length; i++) {
            there[i] = spot.start() + places[i];
        }
        var picked = new Spot(new Derived(chosen, spot.ground(), there), 0, chosen.length());
        return new Written(chosen, file, picked, way);
    }

    /// The same, where some were put in that are written elsewhere in the file.
    ///
    /// @param homes where in the file each of those is written
    Written pick(String chosen, int[] places, int[] homes) {
        if (!exact()) {
            return meaning(chosen);
        }
        var there = new int[places.length];
        var written = new int[places.length];
        for (var i = 0; i < places.length; i++) {
            there[i] = spot.ground().offset(spot.start() + places[i]);
            written[i] = homes[i] == Letters.AT_HOME ? there[i] : homes[i];
        }
        var picked = new Spot(new Derived(chosen, spot.ground().page(), there, written), 0, chosen.length());
        return new Written(chosen, file, picked, way);
    }

    /// Whether both are taken from the same file.
    @SuppressWarnings("ReferenceEquality") // two files may hold the same text
    boolean beside(Written other) {
        return spot.ground().page() == other.spot.ground().page();
    }

    /// Whether it stands in the file letter by letter.
    boolean exact() {
        return spot.end() - spot.start() == value.length();
    }

    /// The same value, one station further.
    public Written via(Step step) {
        return new Written(
                value, file, spot, Stream.concat(way.stream(), Stream.of(step)).toList());
    }

    public Place place() {
        return new Place(file, spot.region());
    }

    @Override
    public String toString() {
        return value + " at " + place();
    }
}
