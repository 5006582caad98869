package dev.qiangcai.shop.http;

import dev.qiangcai.guard.words.Sentence;

/// This room's sentences.
final class Words {
    private Words() {}

    static Sentence say(String what, Object... facts) {
        return Sentence.of("dev.qiangcai.shop.words", "http." + what, facts);
    }
}
