/// The memory budget of a JVM: from what the container grants and what the application needs, the flags that keep the
/// sum under the limit. Start at [dev.qiangcai.guard.flags.Flags].
///
/// It reads, measures and computes; it starts a process only to measure it, and changes no running JVM.
@NullMarked
package dev.qiangcai.guard.flags;

import org.jspecify.annotations.NullMarked;
