package dev.qiangcai.lab.memory;

import dev.qiangcai.guard.words.Sentence;
import dev.qiangcai.lab.trial.Experiment;
import java.util.List;

/// Claim 5: what it costs, and what it gains, to return memory to the system as soon as it is free.
final class MemoryReturn {
    static final int NUMBER = 5;
    static final String NAME = "memory-return";
    private static final String WORDS = "dev.qiangcai.lab.words";

    private MemoryReturn() {}

    static List<Experiment> all() {
        return List.of(new GoMemoryReturn(), new JvmMemoryReturn());
    }

    static Sentence sentence(String key, Object... facts) {
        return Sentence.of(WORDS, key, facts);
    }
}
