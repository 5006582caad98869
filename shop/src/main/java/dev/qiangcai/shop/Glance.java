package dev.qiangcai.shop;

import dev.qiangcai.shop.product.ProductReading;
import java.util.Optional;
import java.util.OptionalLong;

/// What one more look at a page brought.
///
/// @param news what the page says; empty where it is the page that was seen before
/// @param print by which this page is known again
/// @param host how its host is
/// @param sentNanos when the request left this machine, on the monotonic clock; empty where none left
public record Glance(Optional<ProductReading> news, PagePrint print, Temper host, OptionalLong sentNanos) {
    /// How a host bears being asked.
    public enum Temper {
        /// It answered.
        CALM,
        /// It answered that it is too much: 429, or an error of its own.
        STRAINED,
        /// It did not answer, or wants to be left alone.
        AWAY
    }
}
