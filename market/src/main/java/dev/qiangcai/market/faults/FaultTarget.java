package dev.qiangcai.market.faults;

import dev.qiangcai.market.link.Link;
import io.helidon.webserver.http.ServerRequest;
import java.time.Duration;
import java.util.Optional;

/// The store in which faults strike: what it tells about a request, and what it does when told to.
public interface FaultTarget {
    /// The link in front of the server; asked for only while requests come, so it may be opened after the server.
    Link link();

    /// Who asks, by a name that is the same in every run (not a session's id); empty for a stranger.
    Optional<String> account(ServerRequest request);

    /// Ends the session of the one who asks; does nothing for a stranger.
    void expireSession(ServerRequest request);

    /// Moves the store's clock.
    void stepClock(Duration by);
}
