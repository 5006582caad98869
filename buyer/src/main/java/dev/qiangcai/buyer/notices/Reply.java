package dev.qiangcai.buyer.notices;

import dev.qiangcai.guard.words.Sentence;

/// What came back from a server.
sealed interface Reply permits Answer, Reply.Silence {
    /// Nothing that could be read.
    ///
    /// @param again whether another try may help
    record Silence(Sentence why, boolean again) implements Reply {}
}
