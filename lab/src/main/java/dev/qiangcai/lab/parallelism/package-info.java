/// Experiments on how many threads run at once: hogs that never give way, carriers fixed and adaptive, and a CPU
/// limit that changes. Start at [dev.qiangcai.lab.parallelism.ParallelismExperiments].
@NullMarked
package dev.qiangcai.lab.parallelism;

import org.jspecify.annotations.NullMarked;
