/// Changes files that belong to their owner: a difference to look at first, then the whole file or nothing. Start at
/// [dev.qiangcai.mend.Rewrite].
///
/// It does not know what a file says, nor why it is changed.
@NullMarked
package dev.qiangcai.mend;

import org.jspecify.annotations.NullMarked;
