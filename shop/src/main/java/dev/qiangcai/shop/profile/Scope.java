package dev.qiangcai.shop.profile;

import dev.qiangcai.shop.page.Readings;
import dev.qiangcai.shop.page.Value;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// What `{scope.name}` stands for in a template: values by scope (`item`, `setting`, `secret`, `ask`, `event`, `intent`
/// or a step's key) and name. Immutable; `toString` shows names, never values.
public final class Scope {
    /// No values at all.
    public static final Scope EMPTY = new Scope(Map.of());

    private final Map<String, Readings> scopes;

    private Scope(Map<String, Readings> scopes) {
        this.scopes = Map.copyOf(scopes);
    }

    /// This scope with one more text value; dots in `name` are kept, as in `ask.slider.x`.
    public Scope with(String scope, String name, String value) {
        var named = new HashMap<>(scopes.getOrDefault(scope, Readings.NONE).values());
        named.put(name, new Value.Text(value));
        return with(scope, new Readings(named));
    }

    /// This scope with one more number.
    public Scope with(String scope, String name, long value) {
        var named = new HashMap<>(scopes.getOrDefault(scope, Readings.NONE).values());
        named.put(name, new Value.Whole(value, Long.toString(value)));
        return with(scope, new Readings(named));
    }

    /// This scope with more values in one scope, which count more than those that it has.
    public Scope and(String scope, Readings more) {
        var named = new HashMap<>(scopes.getOrDefault(scope, Readings.NONE).values());
        named.putAll(more.values());
        return with(scope, new Readings(named));
    }

    /// This scope with `reads` as the whole of one scope.
    public Scope with(String scope, Readings reads) {
        var all = new HashMap<>(scopes);
        all.put(scope, reads);
        return new Scope(all);
    }

    /// @param path `scope.name`
    public Optional<Value> value(String path) {
        int dot = path.indexOf('.');
        return dot < 0
                ? Optional.empty()
                : Optional.ofNullable(scopes.get(path.substring(0, dot)))
                        .flatMap(reads -> reads.value(path.substring(dot + 1)));
    }

    @Override
    public String toString() {
        var names = new java.util.TreeSet<String>();
        scopes.forEach((scope, reads) -> reads.values().keySet().forEach(name -> names.add(scope + "." + name)));
        return names.toString();
    }
}
