package dev.qiangcai.market.rivals;

import java.util.Optional;

/// Where a rival reads the login code that the store has just sent to its phone.
@FunctionalInterface
public interface CodeBox {
    /// The newest code for this phone; empty if none came.
    Optional<String> code(String phone);
}
