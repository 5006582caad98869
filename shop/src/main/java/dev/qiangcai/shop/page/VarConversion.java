package dev.qiangcai.shop.page;

import dev.qiangcai.shop.money.MoneyFormat;
import java.util.Map;

/// What an earlier read's value becomes by a `var` read's `as`.
final class VarConversion {
    private VarConversion() {}

    static Reading convert(Value value, Read read, MoneyFormat format) {
        var as = read.as();
        return switch (value) {
            case Value.Node _ -> as == As.TEXT ? new Reading.Found(value) : broken(value, as);
            case Value.Amount amount
            when money(as) && !amount.money().currency().equals(format.currency()) ->
                new Reading.Broken(Hits.said("page.currency", amount.money(), format.currency()));
            case Value.Amount _ -> typed(value, money(as), read, format);
            case Value.Moment _ -> typed(value, as.moment(), read, format);
            case Value.Span _ -> typed(value, as == As.MS, read, format);
            case Value.Whole _ -> typed(value, as == As.INT, read, format);
            case Value.Flag _ -> typed(value, as == As.BOOL, read, format);
            case Value.Text _ -> typed(value, as == As.TEXT, read, format);
        };
    }

    /// A value that is of that type already stays; another is read again from what the store wrote.
    private static Reading typed(Value value, boolean already, Read read, MoneyFormat format) {
        return already || read.as() == As.TEXT
                ? new Reading.Found(value)
                : Conversion.of(read, Map.of(), format).convert(new Hits.Scalar(value.raw(), value.bare()));
    }

    private static boolean money(As as) {
        return as == As.MONEY || as == As.MONEY_MINOR;
    }

    private static Reading broken(Value value, As as) {
        return new Reading.Broken(Hits.said("page.convert", value.raw(), as.key()));
    }
}
