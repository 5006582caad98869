/// Keeps a JVM alive in a rush: its limits, memory, carriers, load, crash reports and logs.
///
/// It depends on nothing, runs on Java 17 and later, and switches off what the JVM beneath it cannot do.
@NullMarked
package dev.qiangcai.guard;

import org.jspecify.annotations.NullMarked;
