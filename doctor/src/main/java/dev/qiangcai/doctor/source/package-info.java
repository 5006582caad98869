/// Files as the doctor sees them: a name, a text, and where each character stands. Start at
/// [dev.qiangcai.doctor.source.Source].
///
/// It walks folders and reads bytes; it knows no format.
@NullMarked
package dev.qiangcai.doctor.source;

import org.jspecify.annotations.NullMarked;
