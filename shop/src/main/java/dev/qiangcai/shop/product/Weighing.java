package dev.qiangcai.shop.product;

import static dev.qiangcai.shop.product.Evidence.Says.AVAILABLE;
import static dev.qiangcai.shop.product.Evidence.Says.BACK_ORDER;
import static dev.qiangcai.shop.product.Evidence.Says.DEPENDS;
import static dev.qiangcai.shop.product.Evidence.Says.DOUBT;
import static dev.qiangcai.shop.product.Evidence.Says.NOTIFY;
import static dev.qiangcai.shop.product.Evidence.Says.NOT_OPEN;
import static dev.qiangcai.shop.product.Evidence.Says.SOLD_OUT;
import static dev.qiangcai.shop.product.Evidence.Says.STORE_ONLY;

import dev.qiangcai.guard.words.Sentence;
import dev.qiangcai.shop.product.ProductReading.Availability;
import java.util.Optional;

/// Weighs what a page states in its markup against what it shows. A visible "no" beats a stated "yes"; a yes needs
/// somebody who says it and nobody who contradicts it; everything else is "cannot tell".
///
/// @param stated by the markup
/// @param shown to a person
/// @param priced whether a price was found for the product
record Weighing(Stated stated, ShownStock shown, boolean priced) {
    /// The answer, and what decided.
    record Verdict(Availability answer, Sentence reason) {}

    Verdict verdict() {
        return noInWords()
                .or(this::notOpenInWords)
                .or(this::notifyInWords)
                .or(this::storeInWords)
                .or(this::noByButton)
                .orElseGet(() -> stated.stock().isEmpty() ? shownOnly() : said());
    }

    private Optional<Verdict> noInWords() {
        if (!shown.says(SOLD_OUT)) {
            return Optional.empty();
        }
        if (shown.says(AVAILABLE) && shown.buttons() == ShownStock.Buttons.ENABLED && states(AVAILABLE)) {
            return doubt("both");
        }
        return shown.says(NOT_OPEN) && states(NOT_OPEN)
                ? verdict(Availability.NOT_OPEN, "notOpenShown")
                : verdict(Availability.SOLD_OUT, "noShown");
    }

    private Optional<Verdict> notOpenInWords() {
        if (!shown.says(NOT_OPEN)) {
            return Optional.empty();
        }
        return shown.says(AVAILABLE) && states(AVAILABLE)
                ? doubt("both")
                : verdict(Availability.NOT_OPEN, "notOpenShown");
    }

    /// Who offers to tell when it can be bought says that it cannot be now, but not why.
    private Optional<Verdict> notifyInWords() {
        if (!shown.says(NOTIFY)) {
            return Optional.empty();
        }
        if (shown.says(AVAILABLE) && shown.buttons() == ShownStock.Buttons.ENABLED && states(AVAILABLE)) {
            return doubt("both");
        }
        return states(NOT_OPEN) ? verdict(Availability.NOT_OPEN, "stated") : verdict(Availability.SOLD_OUT, "noShown");
    }

    private Optional<Verdict> storeInWords() {
        return shown.says(STORE_ONLY) ? verdict(Availability.SOLD_OUT, "storeOnly") : Optional.empty();
    }

    private Optional<Verdict> noByButton() {
        if (shown.buttons() == ShownStock.Buttons.BOTH) {
            return states(AVAILABLE) || stated.stock().isEmpty() ? doubt("buttons") : Optional.empty();
        }
        if (shown.buttons() != ShownStock.Buttons.DISABLED || shown.choice()) {
            return Optional.empty();
        }
        if (states(NOT_OPEN)) {
            return verdict(Availability.NOT_OPEN, "stated");
        }
        return shown.says(AVAILABLE) ? doubt("buttonOff") : verdict(Availability.SOLD_OUT, "noButton");
    }

    /// The markup decides.
    private Verdict said() {
        if (stated.stock().size() > 1) {
            return differing();
        }
        return switch (stated.stock().iterator().next()) {
            case AVAILABLE -> shown.says(BACK_ORDER) ? cannot("backOrder") : yes("stated");
            case SOLD_OUT ->
                shown.says(AVAILABLE) ? cannot("both") : new Verdict(Availability.SOLD_OUT, reason("stated"));
            case NOT_OPEN -> new Verdict(Availability.NOT_OPEN, reason("stated"));
            case STORE_ONLY -> new Verdict(Availability.SOLD_OUT, reason("storeOnly"));
            case BACK_ORDER -> cannot("backOrder");
            case NOTIFY, CHOOSE, DEPENDS, DOUBT, NAME, PRICE -> cannot("nothing");
        };
    }

    private Verdict yes(String why) {
        if (shown.says(DEPENDS)) {
            return cannot("depends");
        }
        boolean backed = shown.says(AVAILABLE) || shown.buttons() != ShownStock.Buttons.NONE;
        return shown.says(DOUBT) && !backed ? cannot("doubt") : new Verdict(Availability.AVAILABLE, reason(why));
    }

    /// Several offers that do not agree; but no as well as "only in a shop" is no.
    private Verdict differing() {
        boolean no = stated.stock().stream().allMatch(it -> it == SOLD_OUT || it == STORE_ONLY);
        return no ? new Verdict(Availability.SOLD_OUT, reason("stated")) : cannot("offersDiffer");
    }

    /// The markup says nothing about the stock.
    private Verdict shownOnly() {
        if (shown.says(BACK_ORDER)) {
            return cannot("backOrder");
        }
        if (stated.several() > 1 && !shown.says(AVAILABLE)) {
            return cannot("several", stated.several());
        }
        if (shown.says(AVAILABLE) && (priced || shown.buttons() == ShownStock.Buttons.ENABLED)) {
            return yes("yesShown");
        }
        return shown.buttons() == ShownStock.Buttons.ENABLED && priced ? yes("yesButton") : cannot("nothing");
    }

    private boolean states(Evidence.Says meaning) {
        return stated.stock().contains(meaning);
    }

    private static Optional<Verdict> verdict(Availability answer, String why) {
        return Optional.of(new Verdict(answer, reason(why)));
    }

    private static Optional<Verdict> doubt(String why) {
        return Optional.of(cannot(why));
    }

    private static Verdict cannot(String why, Object... facts) {
        return new Verdict(Availability.CANNOT_TELL, reason(why, facts));
    }

    static Sentence reason(String why, Object... facts) {
        return Sentence.of("dev.qiangcai.shop.words", "product." + why, facts);
    }
}
