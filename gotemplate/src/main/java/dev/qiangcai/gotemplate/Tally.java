package dev.qiangcai.gotemplate;

/// What an expansion has written, and what it may still spend. It keeps a template from running or writing for ever.
final class Tally {
    /// No text grows longer, neither the whole nor one that a function gives.
    static final int LONGEST = 1 << 16;

    private static final int MOST_STEPS = 100_000;
    private static final int DEEPEST = 500;

    private final StringBuilder out = new StringBuilder();
    private int steps;
    private int depth;

    void write(String text) {
        out.append(bounded(text));
        if (out.length() > LONGEST) {
            throw new Untellable("it writes more than " + LONGEST + " characters");
        }
    }

    static String bounded(String text) {
        if (text.length() > LONGEST) {
            throw new Untellable("it builds a text of more than " + LONGEST + " characters");
        }
        return text;
    }

    void step() {
        if (++steps > MOST_STEPS) {
            throw new Untellable("it runs for more than " + MOST_STEPS + " steps");
        }
    }

    void enter() {
        if (++depth > DEEPEST) {
            throw new Untellable("it nests more than " + DEEPEST + " deep while it runs");
        }
    }

    void leave() {
        depth--;
    }

    String written() {
        return out.toString();
    }
}
