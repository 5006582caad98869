/// What happened during one purchase, in order, to the fraction of a millisecond. Start at
/// [dev.qiangcai.buyer.timeline.Timeline].
///
/// Progress, reports and tests read it; it drives nothing and holds no secret.
@NullMarked
package dev.qiangcai.buyer.timeline;

import org.jspecify.annotations.NullMarked;
