/// Mends what can be mended safely. Start at [dev.qiangcai.doctor.mend.Mending].
///
/// It changes only what a finding's edits name, and nothing that has changed since it was read.
@NullMarked
package dev.qiangcai.doctor.mend;

import org.jspecify.annotations.NullMarked;
