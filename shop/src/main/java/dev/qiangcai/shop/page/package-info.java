/// What a store's answer says: the reply as it came, and typed values read from it. Start at
/// [dev.qiangcai.shop.page.Page].
///
/// Reading is pure: nothing here opens a socket, waits, or decides what an answer means for an order.
@NullMarked
package dev.qiangcai.shop.page;

import org.jspecify.annotations.NullMarked;
