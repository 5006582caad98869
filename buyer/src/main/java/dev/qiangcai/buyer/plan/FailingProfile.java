package dev.qiangcai.buyer.plan;

/// The store's profile fails its own recorded answers.
public final class FailingProfile extends PlanException {
    private static final long serialVersionUID = 1L;

    FailingProfile(Spot spot, String profile, long failing, Object first) {
        super(spot, null, "plan.failingProfile", spot.place(), spot.key(), profile, failing, first);
    }
}
