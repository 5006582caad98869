/// What was seen of watched pages, change by change, and what of it the owner is to be told. Start at
/// [dev.qiangcai.buyer.history.History].
///
/// A change and the notice of it are written in one transaction: neither is lost, and neither comes twice, wherever the
/// program is killed. What is to be told is sent by [dev.qiangcai.buyer.history.Outbox].
@NullMarked
package dev.qiangcai.buyer.history;

import org.jspecify.annotations.NullMarked;
