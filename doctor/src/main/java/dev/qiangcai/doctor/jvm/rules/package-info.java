/// The rules for a JVM that is started: each looks at one start and says what of it will hurt. Start at
/// [dev.qiangcai.doctor.jvm.rules.StartRules].
///
/// It reads no file. What a setting costs was measured by the lab, or is said to be known otherwise.
@NullMarked
package dev.qiangcai.doctor.jvm.rules;

import org.jspecify.annotations.NullMarked;
