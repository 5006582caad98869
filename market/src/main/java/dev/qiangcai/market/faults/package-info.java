/// What goes wrong at a store in a rush, by seed and so that it can be had again. Start at [Faults], described by
/// [FaultSettings]. It decides and applies; the store it sits in and the [dev.qiangcai.market.link.Link] before it do
/// the rest.
@NullMarked
package dev.qiangcai.market.faults;

import org.jspecify.annotations.NullMarked;
