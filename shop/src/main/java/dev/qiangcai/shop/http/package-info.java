/// One paced HTTP session with a store: cookies, hosts, waits. Start at `PacedSession`.
///
/// Sends what it is given and reports when each part happened. It knows nothing of profiles or outcomes, never
/// re-sends a request by itself unless it only reads, and never leaves the listed hosts.
@NullMarked
package dev.qiangcai.shop.http;

import org.jspecify.annotations.NullMarked;
