/// Files of Docker Compose. Start at [dev.qiangcai.doctor.compose.ComposeReader].
///
/// What another file adds (`include`, `extends` with a file) is not looked up.
@NullMarked
package dev.qiangcai.doctor.compose;

import org.jspecify.annotations.NullMarked;
