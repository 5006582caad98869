/// Keeps the store's time. Start at [dev.qiangcai.buyer.time.StoreClock].
///
/// A store's clock is known only as an interval that every look at it narrows; this room says what the
/// interval is and how wide it still is. It decides nothing about when to order, and sets no clock.
@NullMarked
package dev.qiangcai.buyer.time;

import org.jspecify.annotations.NullMarked;
