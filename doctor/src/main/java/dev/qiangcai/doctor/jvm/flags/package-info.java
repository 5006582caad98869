/// What became of the JVM's flags from one JDK to the next. Start at [dev.qiangcai.doctor.jvm.flags.Flags].
///
/// It holds what HotSpot's own table of special flags said in each release, tried on JDK 17 and 25; other JVMs have
/// other flags.
@NullMarked
package dev.qiangcai.doctor.jvm.flags;

import org.jspecify.annotations.NullMarked;
