package dev.qiangcai.shop.page;

import dev.qiangcai.shop.money.Money;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// The named values that a step's reads found. A name that is absent was optional and not there.
///
/// @param values by the name that the profile gives them
public record Readings(Map<String, Value> values) {
    public static final Readings NONE = new Readings(Map.of());

    public Readings {
        values = Map.copyOf(values);
    }

    public Optional<Value> value(String name) {
        return Optional.ofNullable(values.get(name));
    }

    public Optional<String> text(String name) {
        return value(name).map(Value::raw);
    }

    public OptionalLong whole(String name) {
        return values.get(name) instanceof Value.Whole whole ? OptionalLong.of(whole.number()) : OptionalLong.empty();
    }

    public Optional<Money> money(String name) {
        return values.get(name) instanceof Value.Amount amount ? Optional.of(amount.money()) : Optional.empty();
    }

    public Optional<Instant> instant(String name) {
        return values.get(name) instanceof Value.Moment moment ? Optional.of(moment.instant()) : Optional.empty();
    }
}
