/// What is known of Java virtual machines: which files hold their options, and which rules look at their starts. Start
/// at [dev.qiangcai.doctor.jvm.JvmRules].
///
/// Containers, scripts and units are read elsewhere; here they are launches already.
@NullMarked
package dev.qiangcai.doctor.jvm;

import org.jspecify.annotations.NullMarked;
