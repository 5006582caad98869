package dev.qiangcai.doctor.facts;

import java.util.Arrays;

/// The letters of a text as they are found one by one, each with its place in the text it is taken from.
///
/// Not safe for use by many threads.
public final class Letters {
    /// The home of a letter that stands where it is found.
    static final int AT_HOME = -1;

    private final StringBuilder value = new StringBuilder();
    private int[] places = new int[16];
    private int[] homes = new int[16];
    private boolean moved;

    public void add(char letter, int place) {
        add(letter, place, AT_HOME);
    }

    private void add(char letter, int place, int home) {
        if (value.length() + 1 >= places.length) {
            places = Arrays.copyOf(places, places.length * 2);
            homes = Arrays.copyOf(homes, homes.length * 2);
        }
        places[value.length()] = place;
        homes[value.length()] = home;
        value.append(letter);
    }

    /// What stands for a stretch of the text, such as a variable's value for its name: it begins and ends where the
    /// stretch does.
    public void stand(String text, int from, int to) {
        for (var i = 0; i < text.length(); i++) {
            add(text.charAt(i), i == text.length() - 1 ? Math.max(from, to - 1) : from);
        }
    }

    /// A value that stands for a stretch of the text: where it is written in the same file, its letters are known to be
    /// there.
    ///
    /// @param whole the text
    public void stand(Written known, Written whole, int from, int to) {
        if (!known.exact() || !known.beside(whole)) {
            stand(known.value(), from, to);
            return;
        }
        moved = true;
        var spot = known.spot();
        for (var i = 0; i < known.value().length(); i++) {
            var place = i == known.value().length() - 1 ? Math.max(from, to - 1) : from;
            add(known.value().charAt(i), place, spot.ground().offset(spot.start() + i));
        }
    }

    public boolean none() {
        return value.isEmpty();
    }

    /// What was found of that text, ending before that place.
    public Written of(Written whole, int end) {
        places[value.length()] = value.isEmpty() ? Math.max(0, end - 1) : places[value.length() - 1] + 1;
        homes[value.length()] = AT_HOME;
        var stood = Arrays.copyOf(places, value.length() + 1);
        return moved
                ? whole.pick(value.toString(), stood, Arrays.copyOf(homes, value.length() + 1))
                : whole.pick(value.toString(), stood);
    }
}
