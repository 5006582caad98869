/// Lines that are written without ever making their writer wait. Start at [dev.qiangcai.guard.logs.BoundedLog], or at
/// [dev.qiangcai.guard.logs.GuardedStreams] for the process's own streams.
///
/// It drops whole lines where there is no room, and says how many. It formats nothing, and opens no file; what the JVM
/// itself writes (`-Xlog`, `hs_err`) does not come through here.
@NullMarked
package dev.qiangcai.guard.logs;

import org.jspecify.annotations.NullMarked;
