/// Keeps the heap inside the container while both change: it moves the heap's soft limit where the collector honours
/// one, and asks for less work before the limit is reached. Start at [dev.qiangcai.guard.memory.LiveMemory].
///
/// It reads no control groups, and turns no request away itself. What the JVM fixed at its start, such as the largest
/// heap, it cannot change: that is for the flags.
@NullMarked
package dev.qiangcai.guard.memory;

import org.jspecify.annotations.NullMarked;
