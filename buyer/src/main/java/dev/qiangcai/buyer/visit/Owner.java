package dev.qiangcai.buyer.visit;

import java.util.Map;
import java.util.Optional;

/// The person for whom all this is done. Calls block until the owner has answered, or cannot be asked (empty).
public interface Owner {
    /// What `{secret.…}` stands for: the `phone`, the `email`, the `user` name or the `password` of the account.
    Optional<String> secret(String name);

    /// The code that the store has just sent.
    Optional<String> code();

    /// The owner's answer to a challenge that is shown to them: what `{ask.…}` stands for, such as `slider.x`; without
    /// any entry where they want another challenge. The program never computes it.
    Optional<Map<String, String>> solve(Challenge challenge);
}
