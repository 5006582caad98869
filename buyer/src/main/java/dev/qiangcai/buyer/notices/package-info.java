/// Sends what the owner is to be told to where the owner reads it. Start at [dev.qiangcai.buyer.notices.Outbox].
///
/// It works beside the watch and never holds it up. A notice is taken, sent and crossed off; one that was taken by a
/// run that was killed is not sent a second time.
@NullMarked
package dev.qiangcai.buyer.notices;

import org.jspecify.annotations.NullMarked;
