package dev.qiangcai.shop.profile;

import java.util.Map;
import java.util.Optional;

/// What the owner is shown to solve a challenge, its templates filled in.
///
/// @param kind `slider`, `image` or `text`
/// @param values by the profile's keys: `background`, `piece`, `y`, `image`, `text`; addresses may be relative to the
/// store's base
public record Show(String kind, Map<String, String> values) {
    public Show {
        values = Map.copyOf(values);
    }

    public Optional<String> value(String key) {
        return Optional.ofNullable(values.get(key));
    }
}
