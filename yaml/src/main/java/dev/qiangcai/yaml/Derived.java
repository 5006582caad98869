package dev.qiangcai.yaml;

/// A text that was made from another by leaving characters out, as a shell takes quotes away, or by putting others in
/// for them, as a variable's value for its name.
public final class Derived implements Ground {
    private final String text;
    private final Ground source;
    private final int[] places;
    private final int[] homes;

    /// @param places the place in the source of each character, and of the end
    public Derived(String text, Ground source, int[] places) {
        this(text, source, places, places);
    }

    /// @param places the place in the source of each character, and of the end; of one that was put in, the place of
    /// what it stands for
    /// @param homes where in the source each one is written
    public Derived(String text, Ground source, int[] places, int[] homes) {
        if (places.length != text.length() + 1 || homes.length != places.length) {
            throw new IllegalArgumentException(
                    "a place for each character and the end: wanted " + (text.length() + 1) + ", was " + places.length);
        }
        this.text = text;
        this.source = source;
        this.places = places.clone();
        this.homes = homes.clone();
    }

    @Override
    public String text() {
        return text;
    }

    @Override
    public Page page() {
        return source.page();
    }

    @Override
    public int offset(int at) {
        return source.offset(homes[Math.clamp(at, 0, text.length())]);
    }

    /// A stretch that was put in as a whole stands where it is written, any other where it was put in.
    @Override
    public Region region(int start, int end) {
        var from = Math.clamp(start, 0, text.length());
        var to = Math.clamp(end, from, text.length());
        var there = moved(from, to) ? homes : places;
        return source.region(there[from], to > from ? there[to - 1] + 1 : there[from]);
    }

    private boolean moved(int from, int to) {
        for (int i = from; i < to; i++) {
            if (homes[i] == places[i] || homes[i] < homes[from]) {
                return false;
            }
        }
        return to > from;
    }
}
