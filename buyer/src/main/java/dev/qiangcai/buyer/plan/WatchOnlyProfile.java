package dev.qiangcai.buyer.plan;

/// The store's profile can only look: it lacks what an order needs.
public final class WatchOnlyProfile extends PlanException {
    private static final long serialVersionUID = 1L;

    WatchOnlyProfile(Spot spot, String profile) {
        super(spot, null, "plan.watchOnly", spot.place(), spot.key(), profile);
    }
}
