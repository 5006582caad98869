/// A control group for a child process: so much memory and processor, and no more. Start at
/// [dev.qiangcai.lab.box.Box].
///
/// It needs a Linux kernel and the right to make control groups (version 1 or 2), and says so where it has none. It
/// starts no process itself: it only says how a command is started inside.
@NullMarked
package dev.qiangcai.lab.box;

import org.jspecify.annotations.NullMarked;
