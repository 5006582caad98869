/// What the store knows about goods, slots, carts, quotes and orders. Start at [Counter]. It speaks no HTTP,
/// reads no clock but the one it is given, and knows nothing of sessions.
@org.jspecify.annotations.NullMarked
package dev.qiangcai.market.counter;
