/// Fires one order so that it arrives just after the store opens. Start at [dev.qiangcai.buyer.rush.Rush].
///
/// Plans the moment, readies what has to be warm, waits, and says how late it was. It does not know what it fires.
@NullMarked
package dev.qiangcai.buyer.rush;

import org.jspecify.annotations.NullMarked;
