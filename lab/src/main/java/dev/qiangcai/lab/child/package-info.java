/// Processes that the lab starts, watches and surely ends. Start at [dev.qiangcai.lab.child.Child], for a JVM at
/// [dev.qiangcai.lab.child.Jvm].
///
/// It measures what the system tells of a process and of its threads, and by that waits for a JVM to be warm. It limits
/// nothing: the box does.
@NullMarked
package dev.qiangcai.lab.child;

import org.jspecify.annotations.NullMarked;
