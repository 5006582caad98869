/// One start of a Java virtual machine, as far as files tell: its options in the order in which the JVM takes them.
/// Start at [dev.qiangcai.doctor.jvm.start.JvmStart].
///
/// Nothing is judged here.
@NullMarked
package dev.qiangcai.doctor.jvm.start;

import org.jspecify.annotations.NullMarked;
