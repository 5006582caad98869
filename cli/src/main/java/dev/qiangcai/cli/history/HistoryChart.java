package dev.qiangcai.cli.history;

import dev.qiangcai.buyer.history.Change;
import dev.qiangcai.shop.product.ProductReading.Availability;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// A page's price and stock over time, in a few lines of text: the price as a step, the stock as a bar below it.
///
/// Of all that was seen within a column's time the bar shows what a buyer would want to know: that it was available.
///
/// @param changes oldest first; at least one
/// @param until where the chart ends: now
/// @param columns how wide the plot is
public record HistoryChart(List<Change> changes, Instant until, int columns) {
    private static final int ROWS = 5;
    private static final String EIGHTHS = "▁▂▃▄▅▆▇█";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("MM-dd HH:mm");

    public HistoryChart {
        changes = List.copyOf(changes);
        if (changes.isEmpty() || columns < 2) {
            throw new IllegalArgumentException("a chart needs a change and two columns");
        }
    }

    /// The lines, without the stock's legend. Where no price was ever named there is only the stock.
    public List<String> lines(ZoneId zone) {
        var prices = prices();
        var named = Arrays.stream(prices).flatMap(Optional::stream).toList();
        var lines = new ArrayList<String>();
        int margin = named.stream()
                .mapToInt(price -> price.toPlainString().length())
                .max()
                .orElse(0);
        if (!named.isEmpty()) {
            lines.addAll(priceRows(prices, named, margin));
        }
        lines.add(" ".repeat(margin) + "  " + stock());
        lines.add(" ".repeat(margin) + "  " + axis(zone));
        return lines;
    }

    private List<String> priceRows(Optional<BigDecimal>[] prices, List<BigDecimal> named, int margin) {
        var least = named.stream().min(BigDecimal::compareTo).orElseThrow();
        var most = named.stream().max(BigDecimal::compareTo).orElseThrow();
        int rows = least.compareTo(most) == 0 ? 1 : ROWS;
        int[] heights = Arrays.stream(prices)
                .mapToInt(
                        price -> price.map(it -> eighths(it, least, most, rows)).orElse(0))
                .toArray();
        var lines = new ArrayList<String>();
        for (int row = rows - 1; row >= 0; row--) {
            var label = row == rows - 1 ? most.toPlainString() : row == 0 ? least.toPlainString() : "";
            lines.add(" ".repeat(margin - label.length()) + label + " ┤" + row(heights, row));
        }
        return lines;
    }

    /// From one eighth for the least price to the full height for the most.
    private static int eighths(BigDecimal price, BigDecimal least, BigDecimal most, int rows) {
        if (rows == 1) {
            return EIGHTHS.length() / 2;
        }
        var share = price.subtract(least).divide(most.subtract(least), 4, RoundingMode.HALF_UP);
        return 1 + (int) Math.round(share.doubleValue() * (rows * EIGHTHS.length() - 1));
    }

    private static String row(int[] heights, int row) {
        var line = new StringBuilder();
        for (int height : heights) {
            int here = Math.clamp(height - row * EIGHTHS.length(), 0, EIGHTHS.length());
            line.append(here == 0 ? ' ' : EIGHTHS.charAt(here - 1));
        }
        return line.toString().stripTrailing();
    }

    /// What was asked for at the end of each column's time; what a page does not name any more stays as it was.
    @SuppressWarnings({"unchecked", "rawtypes"})
    private Optional<BigDecimal>[] prices() {
        var prices = (Optional<BigDecimal>[]) new Optional[columns];
        for (int column = 0; column < columns; column++) {
            var end = start(column + 1);
            prices[column] = changes.stream()
                    .filter(change -> !change.at().isAfter(end))
                    .flatMap(change -> change.sight().price().stream())
                    .reduce((_, later) -> later)
                    .map(BigDecimal::new);
        }
        return prices;
    }

    private String stock() {
        var bar = new StringBuilder();
        for (int column = 0; column < columns; column++) {
            bar.append(sign(column));
        }
        return bar.toString();
    }

    private char sign(int column) {
        var from = start(column);
        var to = start(column + 1);
        var before =
                changes.stream().filter(change -> !change.at().isAfter(from)).reduce((_, later) -> later);
        var within = changes.stream()
                .filter(change -> change.at().isAfter(from) && !change.at().isAfter(to))
                .toList();
        var seen = new ArrayList<>(within);
        before.ifPresent(seen::add);
        return seen.stream()
                .map(change -> change.sight().availability())
                .min(Enum::compareTo) // available first
                .map(HistoryChart::sign)
                .orElse(' ');
    }

    /// The sign that the bar shows for that state.
    public static char sign(Availability availability) {
        return switch (availability) {
            case AVAILABLE -> '█';
            case SOLD_OUT -> '·';
            case NOT_OPEN -> '○';
            case CANNOT_TELL -> '?';
        };
    }

    private String axis(ZoneId zone) {
        var first = TIME.format(start(0).atZone(zone));
        var last = TIME.format(until.atZone(zone));
        return first + " ".repeat(Math.max(1, columns - first.length() - last.length())) + last;
    }

    private Instant start(int column) {
        var first = changes.getFirst().at();
        var whole = Duration.between(first, until);
        return first.plus(whole.isPositive() ? whole.multipliedBy(column).dividedBy(columns) : Duration.ZERO);
    }
}
