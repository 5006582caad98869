package dev.qiangcai.guard.carriers;

import java.util.List;
import java.util.Objects;

/// A virtual thread that kept a carrier to itself.
///
/// @param thread its name and number
/// @param share of the looks in which it was found running, 0 to 1
/// @param top the top of its stack, the running method first; a few frames
public record Hog(String thread, double share, List<String> top) {
    public Hog {
        Objects.requireNonNull(thread, "thread");
        top = List.copyOf(top);
    }

    /// `hog-1 #31 at shop.Hash.mix:12`: the first frame that is not the JDK's, since that is where the owner can
    /// act.
    @Override
    public String toString() {
        return top.stream()
                .filter(frame -> !frame.startsWith("java.") && !frame.startsWith("jdk."))
                .findFirst()
                .or(() -> top.stream().findFirst())
                .map(frame -> thread + " at " + frame)
                .orElse(thread);
    }
}
