package dev.qiangcai.buyer.visit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// An owner who has these codes at hand, and solves what they are shown or does not.
final class ScriptedOwner implements Owner {
    private final Deque<String> codes;
    private final boolean solves;
    private final List<Challenge> shown = new ArrayList<>();

    ScriptedOwner(boolean solves, String... codes) {
        this.solves = solves;
        this.codes = new ArrayDeque<>(List.of(codes));
    }

    List<Challenge> shown() {
        return shown;
    }

    @Override
    public Optional<String> secret(String name) {
        return Optional.of("13800000000");
    }

    @Override
    public Optional<String> code() {
        return Optional.ofNullable(codes.poll());
    }

    @Override
    public Optional<Map<String, String>> solve(Challenge challenge) {
        shown.add(challenge);
        return solves ? Optional.of(Map.of("slider.x", "42")) : Optional.empty();
    }
}
