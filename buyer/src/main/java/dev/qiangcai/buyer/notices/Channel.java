package dev.qiangcai.buyer.notices;

import dev.qiangcai.guard.words.Sentence;
import java.util.Optional;

/// A way to the owner.
public interface Channel {
    /// What it is called in messages; without passwords and tokens.
    String name();

    /// Sends a message, within half a minute.
    ///
    /// @return why it was not taken; empty: it was
    Optional<Sentence> send(Message message) throws InterruptedException;
}
