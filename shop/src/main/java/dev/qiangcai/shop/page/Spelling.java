package dev.qiangcai.shop.page;

import dev.qiangcai.shop.money.DecimalMark;
import dev.qiangcai.shop.money.MoneyFormat;
import java.util.Optional;

/// How what one read finds is written, where the profile does not say that for all of them.
///
/// @param date how a date is written, with `as: date`
/// @param decimal which mark stands before the decimals here: a store of pages in `12,50` may answer scripts in `12.50`
public record Spelling(Optional<WrittenDate> date, Optional<DecimalMark> decimal) {
    /// As everywhere in the profile.
    public static final Spelling USUAL = new Spelling(Optional.empty(), Optional.empty());

    MoneyFormat money(MoneyFormat usual) {
        return decimal.map(mark -> new MoneyFormat(usual.currency(), mark)).orElse(usual);
    }
}
