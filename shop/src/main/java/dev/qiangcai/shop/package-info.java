/// What a store is, for whoever wants to buy there. Start at [dev.qiangcai.shop.Store].
///
/// A store is a profile (data) over one paced HTTP session. It answers steps with outcomes; it decides nothing about
/// money, limits or when to order.
@NullMarked
package dev.qiangcai.shop;

import org.jspecify.annotations.NullMarked;
