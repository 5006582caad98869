package dev.qiangcai.shop.money;

import java.util.Currency;

/// How one store writes amounts: which currency, and which mark stands before the decimals.
///
/// @param currency what an amount without a currency of its own is in
/// @param decimalMark `.` or `,`
public record MoneyFormat(Currency currency, char decimalMark) {
    public MoneyFormat {
        if (decimalMark != '.' && decimalMark != ',') {
            throw new IllegalArgumentException("the decimal mark must be '.' or ',', was '" + decimalMark + "'");
        }
    }
}
