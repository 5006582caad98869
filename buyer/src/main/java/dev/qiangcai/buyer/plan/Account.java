package dev.qiangcai.buyer.plan;

import java.util.Map;
import java.util.Optional;

/// The owner's account at the store; what is not here is asked for when it is needed.
///
/// @param secrets by name: `phone`, `email`, `user`, `password`, and the `code` that the store has sent
public record Account(Map<String, Secret> secrets) {
    public Account {
        secrets = Map.copyOf(secrets);
    }

    public Optional<Secret> secret(String name) {
        return Optional.ofNullable(secrets.get(name));
    }
}
