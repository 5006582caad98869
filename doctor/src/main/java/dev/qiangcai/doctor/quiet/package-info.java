/// What the owner has decided to live with: notes in the files, a configuration, a baseline. Start at
/// [dev.qiangcai.doctor.quiet.Quiet].
///
/// It silences findings, never faults; and it says which of its notes have become needless.
@NullMarked
package dev.qiangcai.doctor.quiet;

import org.jspecify.annotations.NullMarked;
