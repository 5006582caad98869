/// Memory: what a limit does to a JVM under different flags, and what giving memory back costs. Start at
/// [dev.qiangcai.lab.memory.MemoryExperiments].
@NullMarked
package dev.qiangcai.lab.memory;

import org.jspecify.annotations.NullMarked;
