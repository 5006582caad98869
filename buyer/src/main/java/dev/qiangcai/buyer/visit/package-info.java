/// The owner's visit at a store: performs steps and clears what stands in the way. Start at
/// [dev.qiangcai.buyer.visit.Visit].
///
/// A login code and a challenge are the owner's to give; this room only passes them on. It never sends an order.
@NullMarked
package dev.qiangcai.buyer.visit;

import org.jspecify.annotations.NullMarked;
