package dev.qiangcai.market.slider;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Sets slider puzzles, judges the answers and remembers who passed. A subject is whoever has to prove to be there: an
/// account, or a phone before its login. The seed decides the pictures. Safe for any number of threads.
public final class Slider {
    /// An answer may be so many pixels beside the gap.
    public static final int TOLERANCE = 5;

    private static final Duration PUZZLE_LIFETIME = Duration.ofMinutes(2);
    private static final Duration PASS_LIFETIME = Duration.ofMinutes(10);
    private static final int PAINTINGS = 24;
    private static final int ID_BYTES = 16;

    private record Framed(Painting painting, Pictures pictures) {}

    private record Set(String subject, Framed framed) {}

    private final long seed;
    private final SecureRandom random = new SecureRandom();
    private final ConcurrentHashMap<Integer, Framed> gallery = new ConcurrentHashMap<>();
    private final Remembered<Set> puzzles;
    private final Remembered<String> invitations;
    private final Remembered<String> passes;
    private volatile Optional<String> newest = Optional.empty();

    public Slider(long seed, InstantSource clock) {
        this.seed = seed;
        this.puzzles = new Remembered<>(PUZZLE_LIFETIME, clock);
        this.invitations = new Remembered<>(PASS_LIFETIME, clock);
        this.passes = new Remembered<>(PASS_LIFETIME, clock);
    }

    /// A ticket under which the subject can be found without a session.
    public String invite(String subject) {
        var ticket = id();
        invitations.put(ticket, subject);
        return ticket;
    }

    /// Who was invited with this ticket.
    public Optional<String> invited(String ticket) {
        return invitations.look(ticket);
    }

    public Puzzle set(String subject) {
        var framed = gallery.computeIfAbsent(random.nextInt(PAINTINGS), this::paint);
        var id = id();
        puzzles.put(id, new Set(subject, framed));
        newest = Optional.of(id);
        return new Puzzle(id, framed.painting().gapY(), Painting.WIDTH, Painting.HEIGHT);
    }

    public Optional<Pictures> pictures(String id) {
        return puzzles.look(id).map(set -> set.framed().pictures());
    }

    /// Judges an answer, which uses the puzzle up; a right one gives the puzzle's subject its pass.
    public Verdict judge(String id, int x) {
        var set = puzzles.take(id);
        if (set.isEmpty()) {
            return Verdict.EXPIRED;
        }
        if (Math.abs((long) x - set.get().framed().painting().gapX()) > TOLERANCE) {
            return Verdict.WRONG;
        }
        passes.put(set.get().subject(), id);
        return Verdict.RIGHT;
    }

    public boolean passed(String subject) {
        return passes.look(subject).isPresent();
    }

    /// The puzzle that was set last.
    public Optional<String> newest() {
        return newest;
    }

    /// Where the gap of an open puzzle begins: what an owner sees. For those who run the store, never for the wire.
    public Optional<Integer> gap(String id) {
        return puzzles.look(id).map(set -> set.framed().painting().gapX());
    }

    private Framed paint(int number) {
        var painting = new Painting(seed * 1_000_003 + number);
        return new Framed(painting, painting.paint());
    }

    private String id() {
        var bytes = new byte[ID_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
