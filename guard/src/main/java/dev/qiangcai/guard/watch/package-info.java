/// Another JVM, seen from outside: attached to, looked at by JMX, given the guard. Start at
/// [dev.qiangcai.guard.watch.Target].
///
/// It shows nothing; the command line does. Nothing of the other JVM is changed but that its management agent runs.
@NullMarked
package dev.qiangcai.guard.watch;

import org.jspecify.annotations.NullMarked;
