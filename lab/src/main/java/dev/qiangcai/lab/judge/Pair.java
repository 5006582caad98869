package dev.qiangcai.lab.judge;

import java.util.Objects;
import java.util.OptionalDouble;

/// The two figures of one round. One is empty where its trial failed or gave no such figure.
public record Pair(OptionalDouble off, OptionalDouble on) {
    public Pair {
        Objects.requireNonNull(off, "off");
        Objects.requireNonNull(on, "on");
    }

    public static Pair of(double off, double on) {
        return new Pair(OptionalDouble.of(off), OptionalDouble.of(on));
    }

    /// Whether both figures are there and finite, so that they can be compared.
    boolean whole() {
        return finite(off) && finite(on);
    }

    static boolean finite(OptionalDouble figure) {
        return figure.isPresent() && Double.isFinite(figure.getAsDouble());
    }
}
