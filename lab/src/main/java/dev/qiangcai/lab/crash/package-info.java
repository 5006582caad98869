/// Claim 8: how much a crash writes, in Go and on the JVM. Start at [dev.qiangcai.lab.crash.CrashExperiments].
///
/// It measures bytes and time; whether what is written helps anybody is for the reader to say.
@NullMarked
package dev.qiangcai.lab.crash;

import org.jspecify.annotations.NullMarked;
