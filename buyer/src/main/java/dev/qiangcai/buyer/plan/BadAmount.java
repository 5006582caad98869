package dev.qiangcai.buyer.plan;

/// An amount that is not an exact, positive decimal in the store's currency.
public final class BadAmount extends PlanException {
    private static final long serialVersionUID = 1L;

    BadAmount(Spot spot, String value, String currency, int decimals) {
        super(spot, null, "plan.badAmount", spot.place(), spot.key(), value, currency, decimals);
    }
}
