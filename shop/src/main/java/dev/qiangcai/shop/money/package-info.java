/// Exact money, and prices read from what stores write. Start at [dev.qiangcai.shop.money.Money].
///
/// A price that can be read in two ways is not read at all. No binary floating point anywhere.
@NullMarked
package dev.qiangcai.shop.money;

import org.jspecify.annotations.NullMarked;
