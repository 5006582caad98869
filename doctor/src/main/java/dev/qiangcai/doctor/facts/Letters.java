package dev.qiangcai.doctor.facts;

import java.util.Arrays;

/// The letters of a text as they are found one by one, each with its place in the text it is taken from.
///
/// Not safe for use by many threads.
public final class Letters {
    private final StringBuilder value = new StringBuilder();
    private int[] places = new int[16];

    public void add(char letter, int place) {
        if (value.length() + 1 >= places.length) {
            places = Arrays.copyOf(places, places.length * 2);
        }
        places[value.length()] = place;
        value.append(letter);
    }

    /// What stands for a stretch of the text, such as a variable's value for its name: it begins and ends where the
    /// stretch does.
    public void stand(String text, int from, int to) {
        for (var i = 0; i < text.length(); i++) {
            add(text.charAt(i), i == text.length() - 1 ? Math.max(from, to - 1) : from);
        }
    }

    public boolean none() {
        return value.isEmpty();
    }

    /// What was found of that text, ending before that place.
    public Written of(Written whole, int end) {
        places[value.length()] = value.isEmpty() ? Math.max(0, end - 1) : places[value.length() - 1] + 1;
        return whole.pick(value.toString(), Arrays.copyOf(places, value.length() + 1));
    }
}
