package dev.qiangcai.buyer.plan;

import dev.qiangcai.buyer.notices.BadChannel;

/// An address that nobody can be told at. The message does not repeat it, because it may hold a key.
public final class BadNotify extends PlanException {
    private static final long serialVersionUID = 1L;

    BadNotify(Spot spot, BadChannel refused) {
        super(spot, refused, "plan.badNotify", spot.place(), spot.key(), refused.sentence());
    }
}
