package dev.qiangcai.buyer.history;

import dev.qiangcai.buyer.pages.Sight;
import dev.qiangcai.shop.product.ProductReading.Availability;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// A sight as columns: `availability`, `price`, `currency`.
final class SightColumns {
    private SightColumns() {}

    static Map<String, Object> of(Sight sight) {
        var columns = new HashMap<String, Object>();
        columns.put("availability", sight.availability().name());
        columns.put("price", sight.price());
        columns.put("currency", sight.currency());
        return columns;
    }

    /// @param prefix before the columns' names
    static Sight read(ResultSet row, String prefix, Optional<String> blind) throws SQLException {
        return new Sight(
                Availability.valueOf(row.getString(prefix + "availability")),
                Optional.ofNullable(row.getString(prefix + "price")),
                Optional.ofNullable(row.getString(prefix + "currency")),
                blind);
    }
}
