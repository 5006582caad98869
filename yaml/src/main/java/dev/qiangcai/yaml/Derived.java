package dev.qiangcai.yaml;

/// A text that was made from another by leaving characters out, as a shell takes quotes away.
public final class Derived implements Ground {
    private final String text;
    private final Ground source;
    private final int[] places;

    /// @param places the place in the source of each character, and of the end
    public Derived(String text, Ground source, int[] places) {
        if (places.length != text.length() + 1) {
            throw new IllegalArgumentException(
                    "a place for each character and the end: wanted " + (text.length() + 1) + ", was " + places.length);
        }
        this.text = text;
        this.source = source;
        this.places = places.clone();
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
    public Region region(int start, int end) {
        var from = Math.clamp(start, 0, text.length());
        var to = Math.clamp(end, from, text.length());
        return source.region(places[from], to > from ? places[to - 1] + 1 : places[from]);
    }
}
