package dev.qiangcai.buyer.order;

import dev.qiangcai.shop.money.Money;

/// What these tests buy.
final class Wants {
    static final Limits LIMITS = new Limits(Money.of("15", "CNY"), 3, Money.of("40", "CNY"));
    static final Wanted EGGS = eggs("breakfast");

    private Wants() {}

    static Wanted eggs(String purchase) {
        return new Wanted("demo", purchase, new AccountKey("me"), "egg-30", "Eggs", 2, LIMITS);
    }

    static Wanted milk(String purchase) {
        return new Wanted("demo", purchase, new AccountKey("me"), "milk-1", "Milk", 2, LIMITS);
    }
}
