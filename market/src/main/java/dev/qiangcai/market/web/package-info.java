/// What the store says over HTTP: routes, envelopes, pages, refusals. Start at [StoreFront]. The goods, the
/// members and the challenges are those of the rooms beside it.
@org.jspecify.annotations.NullMarked
package dev.qiangcai.market.web;
