package dev.qiangcai.buyer.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.github.gestalt.config.annotations.Config;

/// A plan before it is understood: every value a text, every key optional. The names are the keys of the file; only
/// `notify` has another one, since every object has a method of that name.
///
/// Public only because Gestalt, which builds it, may call no other constructor. Callers want [Plan].
public record RawPlan(
        Optional<Store> store,
        Optional<Account> account,
        Optional<Buy> buy,
        Optional<String> state,
        Optional<String> storage,
        Optional<String> language,
        @Config(path = "notify") Optional<List<String>> told,
        Optional<Log> log) {
    public record Store(
            Optional<String> profile,
            Optional<String> base,
            Optional<String> trust,
            Optional<Map<String, String>> settings) {}

    public record Account(
            Optional<String> phone, Optional<String> email, Optional<String> user, Optional<String> login) {}

    public record Buy(
            Optional<String> name,
            Optional<List<Item>> items,
            Optional<String> count,
            Optional<Limits> limits,
            Optional<String> on,
            Optional<String> opensAt,
            Optional<String> giveUpAfter,
            Optional<String> guard) {}

    public record Item(Optional<String> name, Optional<String> sku) {}

    public record Limits(Optional<String> unitPrice, Optional<String> total) {}

    public record Log(Optional<String> level, Optional<String> format, Optional<String> file) {}
}
