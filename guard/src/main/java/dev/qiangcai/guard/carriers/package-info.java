/// The carriers of virtual threads: how many there are while the JVM runs, and who holds them. Start at
/// [dev.qiangcai.guard.carriers.Carriers].
///
/// It moves the scheduler's parallelism and reports. It never stops, moves or slows a thread of the application: a
/// virtual thread that computes without end can only be cured by its author, with
/// [dev.qiangcai.guard.carriers.CpuPool].
@NullMarked
package dev.qiangcai.guard.carriers;

import org.jspecify.annotations.NullMarked;
