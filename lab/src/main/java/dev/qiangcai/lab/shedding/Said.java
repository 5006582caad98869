package dev.qiangcai.lab.shedding;

import dev.qiangcai.guard.words.Sentence;

/// What this room says.
final class Said {
    private Said() {}

    static Sentence say(String key, Object... facts) {
        return Sentence.of("dev.qiangcai.lab.words", key, facts);
    }
}
