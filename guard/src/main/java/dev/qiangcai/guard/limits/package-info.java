/// What the container grants: processors, memory, and how hard both are pressed. Start at
/// [dev.qiangcai.guard.limits.Limits]; [dev.qiangcai.guard.limits.LimitsWatch] reads again while the JVM runs.
///
/// It reads control groups (version 1, version 2, both at once, nested) and says where each figure came from. Where
/// there are none, it tells what the JVM knows of the machine. It never fails, and changes nothing.
@NullMarked
package dev.qiangcai.guard.limits;

import org.jspecify.annotations.NullMarked;
