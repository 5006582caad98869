/// What happens, as the page shows it while it happens. Start at [dev.qiangcai.console.live.Live].
///
/// Whoever tells of something only leaves it here; reading, drawing and sending are done by one thread beside the
/// purchase.
@NullMarked
package dev.qiangcai.console.live;

import org.jspecify.annotations.NullMarked;
