package dev.qiangcai.shop.product;

/// One thing that a page says about its product, and where.
///
/// @param says what it means, taken alone
/// @param where the node or block that says it, as a way that a person can follow
/// @param text its words
public record Evidence(Says says, String where, String text) {
    private static final int LONGEST = 160;

    /// What a piece of evidence means.
    public enum Says {
        AVAILABLE,
        SOLD_OUT,
        /// The page offers to tell when it can be bought.
        NOTIFY,
        NOT_OPEN,
        /// Only in a shop that one walks into.
        STORE_ONLY,
        /// To be ordered, but not there: on back order, made to order, reserved.
        BACK_ORDER,
        /// A variant has to be chosen first.
        CHOOSE,
        /// Whether it is there depends on the variant.
        DEPENDS,
        /// Sounds like a no.
        DOUBT,
        NAME,
        PRICE
    }

    public Evidence {
        var plain = Blanks.collapse(text, Blanks::plain);
        text = plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST) + "…";
    }

    @Override
    public String toString() {
        return says + " " + where + " \"" + text + "\"";
    }
}
