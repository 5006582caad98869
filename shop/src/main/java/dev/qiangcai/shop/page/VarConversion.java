package dev.qiangcai.shop.page;

import dev.qiangcai.shop.money.MoneyFormat;
import java.util.Map;

/// What an earlier read's value becomes by a `var` read's `as`.
final class VarConversion {
    private VarConversion() {}

    static Reading convert(Value value, As as, MoneyFormat format) {
        return switch (value) {
            case Value.Node _ -> as == As.TEXT ? new Reading.Found(value) : broken(value, as);
            case Value.Amount amount
            when money(as) && !amount.money().currency().equals(format.currency()) ->
                new Reading.Broken(Hits.said("page.currency", amount.money(), format.currency()));
            case Value.Amount _ -> typed(value, money(as), as, format);
            case Value.Moment _ -> typed(value, as.moment(), as, format);
            case Value.Span _ -> typed(value, as == As.MS, as, format);
            case Value.Whole _ -> typed(value, as == As.INT, as, format);
            case Value.Flag _ -> typed(value, as == As.BOOL, as, format);
            case Value.Text _ -> typed(value, as == As.TEXT, as, format);
        };
    }

    /// A value that is of that type already stays; another is read again from what the store wrote.
    private static Reading typed(Value value, boolean already, As as, MoneyFormat format) {
        return already || as == As.TEXT
                ? new Reading.Found(value)
                : new Conversion(as, Map.of(), format).convert(new Hits.Scalar(value.raw(), value.bare()));
    }

    private static boolean money(As as) {
        return as == As.MONEY || as == As.MONEY_MINOR;
    }

    private static Reading broken(Value value, As as) {
        return new Reading.Broken(Hits.said("page.convert", value.raw(), as.key()));
    }
}
