package dev.qiangcai.shop.money;

import java.util.Currency;

/// How one store writes amounts: which currency, and which mark stands before the decimals.
///
/// @param currency what an amount without a currency of its own is in
public record MoneyFormat(Currency currency, DecimalMark decimalMark) {
    /// @param decimalMark `.` or `,`
    public MoneyFormat(Currency currency, char decimalMark) {
        this(currency, DecimalMark.of(decimalMark));
    }
}
