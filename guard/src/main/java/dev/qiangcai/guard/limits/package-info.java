/// What the container grants: processors, memory, and how hard both are pressed. Start at
/// [dev.qiangcai.guard.limits.Limits].
///
/// It reads control groups (version 1, version 2, both at once, nested) and says where each figure came from. It
/// changes
/// nothing.
@NullMarked
package dev.qiangcai.guard.limits;

import org.jspecify.annotations.NullMarked;
