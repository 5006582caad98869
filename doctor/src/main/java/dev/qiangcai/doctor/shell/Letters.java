package dev.qiangcai.doctor.shell;

import dev.qiangcai.doctor.facts.Written;
import java.util.Arrays;

/// The letters of one word as they are found, each with its place in the script.
final class Letters {
    private final StringBuilder value = new StringBuilder();
    private int[] places = new int[16];

    void add(char letter, int place) {
        if (value.length() + 1 >= places.length) {
            places = Arrays.copyOf(places, places.length * 2);
        }
        places[value.length()] = place;
        value.append(letter);
    }

    /// The word, which ends before that place.
    Written of(Written script, int end) {
        places[value.length()] = value.isEmpty() ? Math.max(0, end - 1) : places[value.length() - 1] + 1;
        return script.pick(value.toString(), Arrays.copyOf(places, value.length() + 1));
    }
}
