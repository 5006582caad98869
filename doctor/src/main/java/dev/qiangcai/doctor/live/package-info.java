/// What runs now: the environment of this process, and other processes with their variables, words, limits and, of a
/// JVM, its flags. Start at [dev.qiangcai.doctor.live.Live].
///
/// It reads what the kernel and the JDK's own tools tell, and changes nothing in the process.
@NullMarked
package dev.qiangcai.doctor.live;

import org.jspecify.annotations.NullMarked;
