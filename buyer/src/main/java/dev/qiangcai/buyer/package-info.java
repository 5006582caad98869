/// Buys one thing, once, for its owner.
@NullMarked
package dev.qiangcai.buyer;

import org.jspecify.annotations.NullMarked;
