package dev.qiangcai.shop.browser;

import java.time.Instant;
import java.util.Optional;

/// One cookie as the browser had it. `toString` shows no value.
///
/// @param scope where it goes
/// @param expires empty: the browser did not say, or forgets it when it is closed
public record CopiedCookie(String name, String value, Scope scope, Marks marks, Optional<Instant> expires) {
    /// The addresses that a cookie goes to.
    ///
    /// @param host a host's name without a leading dot
    /// @param below whether it goes to the hosts below that one, too
    public record Scope(String host, boolean below, String path) {}

    /// @param secure whether it goes over https only
    /// @param httpOnly whether scripts of a page cannot see it
    public record Marks(boolean secure, boolean httpOnly) {}

    @Override
    public String toString() {
        return name + "@" + scope.host();
    }
}
