/// What a failure leaves behind: one report, small whatever happens. Start at [dev.qiangcai.guard.crash.CrashReporter].
///
/// It never dumps all threads, and never ends the process: that policy belongs to the JVM's own flags.
@NullMarked
package dev.qiangcai.guard.crash;

import org.jspecify.annotations.NullMarked;
