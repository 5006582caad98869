/// Files read at any place, with bounds. Start at [dev.qiangcai.binary.bytes.Bytes].
///
/// It knows no format. Whatever a header claims, no piece is larger than the file, nor than a fixed bound.
@NullMarked
package dev.qiangcai.binary.bytes;

import org.jspecify.annotations.NullMarked;
