package dev.qiangcai.shop.product;

import java.util.Locale;

/// What a phrase on a page is about. The names, with hyphens, head the sections of the phrase lists.
enum Topic {
    AVAILABLE,
    /// Says so only where nothing else stands in the element: `available`.
    AVAILABLE_ALONE,
    /// `# in stock`: what the number says.
    COUNT,
    BUY,
    SOLD_OUT,
    /// Says so only where nothing else stands in the element: `sold`.
    SOLD_OUT_ALONE,
    /// Offers to tell when it can be bought: not now, then.
    NOTIFY,
    /// Says so only where nothing else stands in the element: `notify me`.
    NOTIFY_ALONE,
    NOT_OPEN,
    STORE_ONLY,
    /// Begins what is about fetching it from a shop: `click & collect`.
    PICKUP,
    BACK_ORDER,
    CHOOSE,
    /// Whether it is there depends on the variant that is chosen.
    DEPENDS,
    /// `not`, `no more`: beside a word about selling a doubt.
    NEGATION,
    /// A word about stock or selling that says nothing alone.
    SALE,
    /// Keeps the words inside it from meaning anything: `never sold out`, `available in`.
    NEUTRAL,
    /// Heads a part of the page that is about something else: related products, reviews.
    ELSEWHERE,
    CAPTCHA,
    QUEUE,
    LOGIN,
    CONSENT,
    ERROR,
    OLD_PRICE,
    NOW_PRICE,
    /// Names a price and no more: `Price:`.
    PRICE_LABEL,
    UNIT_PRICE,
    INSTALMENT,
    SHIPPING,
    SAVING,
    MEMBER,
    DEPOSIT,
    BEFORE_TAX,
    FROM_PRICE;

    static Topic named(String section) {
        return valueOf(section.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
