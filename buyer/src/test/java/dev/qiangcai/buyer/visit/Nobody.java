package dev.qiangcai.buyer.visit;

import java.util.Map;
import java.util.Optional;

/// An owner who is not there: knows no secret, reads no code, solves nothing.
public final class Nobody implements Owner {
    @Override
    public Optional<String> secret(String name) {
        return Optional.empty();
    }

    @Override
    public Optional<String> code() {
        return Optional.empty();
    }

    @Override
    public Optional<Map<String, String>> solve(Challenge challenge) {
        return Optional.empty();
    }
}
