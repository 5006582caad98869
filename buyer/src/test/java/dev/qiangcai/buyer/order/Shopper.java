package dev.qiangcai.buyer.order;

import dev.qiangcai.shop.profile.Scope;

/// A buyer without patience or clock: quotes and orders again as often as it is allowed to, up to a bound.
record Shopper(Ordering ordering, Scope scope) {
    private static final int TRIES = 12;

    /// How it ended: a decision's name, `OVER_LIMIT`, or `GAVE_UP` after the last try.
    String shop() throws InterruptedException {
        var earlier = ordering.start(scope);
        if (earlier.isPresent()) {
            return settle(earlier.get());
        }
        for (int i = 0; i < TRIES; i++) {
            var step = switch (ordering.quote(scope)) {
                case Quotation.Held _ -> settle(ordering.submit());
                case Quotation.OverLimit _ -> "OVER_LIMIT";
                case Quotation.Unclear _, Refused _ -> "AGAIN";
                case Ended ended -> ended.outcome().label();
            };
            if (!step.equals("AGAIN")) {
                return step;
            }
        }
        return "GAVE_UP";
    }

    private String settle(Decision decision) throws InterruptedException {
        return switch (decision) {
            case Decision.Placed placed -> "PLACED " + placed.id();
            case Decision.NeedsOwner _ -> "NEEDS_OWNER";
            case Decision.Uncertain _ -> settle(ordering.reconcile(scope));
            case Decision.NotSent _, Refused _ -> "AGAIN";
            case Ended ended -> ended.outcome().label();
        };
    }
}
