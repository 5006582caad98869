package dev.qiangcai.lab.load;

/// What became of the requests. The first five add up to all that were due.
///
/// @param answered with a 2xx
/// @param shed with a 503: the server said that it has too much to do
/// @param refused with any other status
/// @param broken the connection failed
/// @param unanswered given up when the patience was over
/// @param late those of the answered that came after the deadline
public record Tally(long answered, long shed, long refused, long broken, long unanswered, long late) {
    static final Tally NONE = new Tally(0, 0, 0, 0, 0, 0);

    /// All that were due.
    public long due() {
        return answered + shed + refused + broken + unanswered;
    }

    /// Those answered within the deadline.
    public long good() {
        return answered - late;
    }

    /// The share of all that were due which came late or never, from 0 to 1.
    public double lateShare() {
        return due() == 0 ? 0 : (double) (late + unanswered) / due();
    }

    Tally plus(Tally other) {
        return new Tally(
                answered + other.answered,
                shed + other.shed,
                refused + other.refused,
                broken + other.broken,
                unanswered + other.unanswered,
                late + other.late);
    }
}
