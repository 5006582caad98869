package dev.qiangcai.shop.profile;

import java.util.List;

/// What a step leaves behind for later runs.
///
/// @param cookies by name; empty: the profile does not say
/// @param reads the step's reads that are kept, by name
public record Kept(List<String> cookies, List<String> reads) {
    /// Nothing in particular.
    public static final Kept NOTHING = new Kept(List.of(), List.of());

    public Kept {
        cookies = List.copyOf(cookies);
        reads = List.copyOf(reads);
    }
}
