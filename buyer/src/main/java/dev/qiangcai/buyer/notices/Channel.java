package dev.qiangcai.buyer.notices;

import java.util.Set;

/// A way to the owner. Its `toString` is its name: nothing of it tells a password or a key.
public interface Channel {
    /// What it is called in messages.
    String name();

    /// What no log may show: passwords and keys.
    Set<String> secrets();

    /// Sends a message, within half a minute.
    Receipt send(Message message) throws InterruptedException;
}
