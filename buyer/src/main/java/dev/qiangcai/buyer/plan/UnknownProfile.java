package dev.qiangcai.buyer.plan;

/// The store's profile cannot be used.
public final class UnknownProfile extends PlanException {
    private static final long serialVersionUID = 1L;

    UnknownProfile(Spot spot, String profile, RuntimeException cause, Object why) {
        super(spot, cause, "plan.unknownProfile", spot.place(), spot.key(), profile, why);
    }
}
