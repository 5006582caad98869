package dev.qiangcai.guard.flags;

import dev.qiangcai.guard.flags.Needs.Kind;
import dev.qiangcai.guard.flags.Part.Use;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongPredicate;

/// Where the container's memory goes. The sum of the parts stays under 90 % of the limit; the rest is for the kernel
/// and for the pages of files, which it drops when it must.
///
/// @param limit what the container may use
/// @param collector the garbage collector
/// @param compilation what one compilation may take
/// @param headroom half of what the live set leaves of the heap, where the live set is known
/// @param parts every line, the heap first
public record Budget(Bytes limit, Collector collector, Bytes compilation, Optional<Bytes> headroom, List<Part> parts) {
    /// What the sum stays under.
    public static final double SHARE = 0.9;

    public Budget {
        Objects.requireNonNull(limit, "limit");
        Objects.requireNonNull(collector, "collector");
        Objects.requireNonNull(compilation, "compilation");
        Objects.requireNonNull(headroom, "headroom");
        parts = List.copyOf(parts);
    }

    /// @throws NotEnough where the limit cannot hold the application
    static Budget of(Wishes wishes, Collector collector) {
        var reckoning = new Reckoning(wishes);
        var others = reckoning.natives();
        var live = wishes.needs().bytes(Kind.LIVE).orElse(Bytes.NONE);
        var least = collector.heapFor(live);
        var fits = fits(wishes.limit(), others, collector);
        var asked = wishes.user().heap(wishes.limit(), fits);
        var heap = asked.orElse(fits);
        if (asked.isEmpty() && least.over(heap)) {
            throw new NotEnough(wishes.limit(), smallest(wishes, collector, least), collector);
        }
        var parts = new ArrayList<Part>();
        parts.add(new Part(Use.HEAP, heap, asked.isPresent() ? Origin.FLAG : Origin.COMPUTED));
        parts.add(new Part(Use.COLLECTOR, collector.overhead(heap), Origin.COMPUTED));
        parts.addAll(others);
        return new Budget(wishes.limit(), collector, reckoning.compilation(), headroom(heap, live), parts);
    }

    /// The smallest limit, in whole MiB and not below the wished one, that leaves so much for the heap. Searched, since
    /// what is guessed and reserved grows with the limit.
    static Bytes smallest(Wishes wishes, Collector collector, Bytes heap) {
        LongPredicate tight = mib -> {
            var limit = new Bytes(mib << 20);
            return heap.over(fits(limit, new Reckoning(wishes.limit(limit)).natives(), collector));
        };
        long low = wishes.limit().count() >> 20;
        long high = Math.max(1, low);
        while (tight.test(high)) {
            low = high;
            high *= 2;
        }
        while (high - low > 1) {
            long middle = (low + high) / 2;
            if (tight.test(middle)) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return new Bytes(high << 20);
    }

    /// The largest heap that leaves room for all else.
    private static Bytes fits(Bytes limit, List<Part> others, Collector collector) {
        return collector.heapWithin(limit.times(SHARE).minus(sum(others)));
    }

    private static Bytes sum(List<Part> parts) {
        return parts.stream().map(Part::bytes).reduce(Bytes.NONE, Bytes::plus);
    }

    public Bytes heap() {
        return bytes(Use.HEAP);
    }

    public Bytes bytes(Use use) {
        return parts.stream().filter(part -> part.use() == use).map(Part::bytes).reduce(Bytes.NONE, Bytes::plus);
    }

    public Bytes sum() {
        return sum(parts);
    }

    /// How much of it nobody told or measured.
    public Bytes guessed() {
        return sum(
                parts.stream().filter(part -> part.origin() == Origin.GUESSED).toList());
    }

    /// What the sum must stay under.
    public Bytes allowed() {
        return limit.times(SHARE);
    }

    private static Optional<Bytes> headroom(Bytes heap, Bytes live) {
        if (live.none()) {
            return Optional.empty();
        }
        var half = heap.minus(live.times(1.05)).times(0.5);
        return Optional.of(new Bytes(Math.max(half.count(), heap.count() / 24)));
    }
}
