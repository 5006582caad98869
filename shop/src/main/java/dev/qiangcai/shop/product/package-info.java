/// Reads any product page without a profile: name, price, currency and stock, each with its evidence. Start at
/// [dev.qiangcai.shop.product.ProductPage].
///
/// Pure, like `shop.page` beneath it: nothing here opens a socket or waits. It never guesses a yes: what is not said,
/// or said in two ways, is "cannot tell" with its reason. It knows no single store; what it knows of languages are
/// the lists of phrases beside it.
@NullMarked
package dev.qiangcai.shop.product;

import org.jspecify.annotations.NullMarked;
