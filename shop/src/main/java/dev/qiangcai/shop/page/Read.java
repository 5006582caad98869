package dev.qiangcai.shop.page;

import java.util.Map;

/// One read of a profile: where the value stands and what it becomes.
///
/// @param source where
/// @param as what it becomes
/// @param optional whether its absence is fine
/// @param map spellings of the store to spellings of ours, applied before `as`; a text that is not a key stays
/// as it is, and one that maps to nothing is missing
/// @param spelling how dates and amounts are written there
public record Read(Source source, As as, boolean optional, Map<String, String> map, Spelling spelling) {
    public Read {
        map = Map.copyOf(map);
    }

    public Read(Source source, As as, boolean optional, Map<String, String> map) {
        this(source, as, optional, map, Spelling.USUAL);
    }

    /// The same read, made elsewhere.
    public Read at(Source place) {
        return new Read(place, as, optional, map, spelling);
    }
}
