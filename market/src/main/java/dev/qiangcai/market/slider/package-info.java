/// The drag-the-piece challenge: draws it, judges answers and remembers who passed. Start at [Slider]. It
/// speaks no HTTP.
@org.jspecify.annotations.NullMarked
package dev.qiangcai.market.slider;
