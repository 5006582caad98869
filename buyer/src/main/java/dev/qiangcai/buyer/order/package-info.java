/// Exactly one order, whatever happens. Start at [dev.qiangcai.buyer.order.Ordering].
///
/// Checks a quote against the owner's limits, writes down what it is about to do before it does it, sends one order,
/// and finds out what became of it when the store did not say. It keeps no time, polls nothing and never decides that
/// a doubtful order may be sent again: when an order is due, and which item comes next, is the caller's.
@NullMarked
package dev.qiangcai.buyer.order;

import org.jspecify.annotations.NullMarked;
