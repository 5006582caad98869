/// Finds items in a store's catalogue and watches their stock. Start at [dev.qiangcai.buyer.watch.Watcher].
///
/// It looks, at the store's pace and no faster; it never orders.
@NullMarked
package dev.qiangcai.buyer.watch;

import org.jspecify.annotations.NullMarked;
