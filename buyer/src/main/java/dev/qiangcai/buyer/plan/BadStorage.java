package dev.qiangcai.buyer.plan;

import dev.qiangcai.buyer.storage.BadAddress;

/// The storage is no address of a database. The message does not repeat it, because it may hold a password.
public final class BadStorage extends PlanException {
    private static final long serialVersionUID = 1L;

    BadStorage(Spot spot, BadAddress refused) {
        super(spot, refused, "plan.badStorage", spot.place(), spot.key(), refused.sentence());
    }
}
