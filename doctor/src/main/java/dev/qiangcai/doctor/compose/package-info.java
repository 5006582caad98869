/// Files of Docker Compose. Start at [dev.qiangcai.doctor.compose.ComposeReader].
///
/// Included files are read as files of their own.
@NullMarked
package dev.qiangcai.doctor.compose;

import org.jspecify.annotations.NullMarked;
