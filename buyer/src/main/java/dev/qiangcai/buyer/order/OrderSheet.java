package dev.qiangcai.buyer.order;

import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Orders as rows of named cells, for programs and for spreadsheets.
///
/// @param language of what is a sentence
/// @param stores the address of a store, by its profile's id, where it is known
public record OrderSheet(Locale language, Function<String, Optional<URI>> stores) {
    /// What a file of them begins with: without it spreadsheets take it for the machine's old character set.
    public static final char BYTE_ORDER_MARK = '\uFEFF';

    /// What a spreadsheet takes for a formula.
    private static final String FORMULAS = "=+-@\t\r\n";

    private static final List<String> COLUMNS = List.of(
            "when",
            "store",
            "purchase",
            "item",
            "sku",
            "count",
            "total",
            "currency",
            "state",
            "meaning",
            "order",
            "payBy",
            "payLink",
            "next");

    /// The cells that have something to say, texts and whole numbers, in the order of the columns.
    public Map<String, Object> cells(Order order) {
        var intent = order.intent();
        var wanted = intent.wanted();
        var cells = new LinkedHashMap<String, Object>();
        cells.put("when", order.changed().toString());
        cells.put("store", wanted.store());
        cells.put("purchase", wanted.purchase());
        cells.put("item", wanted.name());
        cells.put("sku", wanted.sku());
        cells.put("count", wanted.count());
        order.total().ifPresent(total -> {
            cells.put("total", total.amount().toPlainString());
            cells.put("currency", total.currency().getCurrencyCode());
        });
        cells.put("state", intent.state().name());
        cells.put("meaning", order.state().in(language));
        order.number().ifPresent(number -> cells.put("order", number.text()));
        order.payBy().ifPresent(until -> cells.put("payBy", until.toString()));
        order.payLink(stores.apply(wanted.store())).ifPresent(link -> cells.put("payLink", link.toString()));
        order.next().ifPresent(next -> cells.put("next", next.in(language)));
        return cells;
    }

    /// Writes all of them by RFC 4180, a row of names first. What a spreadsheet would run as a formula begins with an
    /// apostrophe, which shows it as the text that it is. `out` stays open.
    public void csv(List<Order> orders, Writer out) throws IOException {
        var sheet = CsvSchema.builder();
        COLUMNS.forEach(sheet::addColumn);
        var schema = sheet.build().withHeader().withLineSeparator("\r\n");
        var mapper = CsvMapper.builder()
                .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .build();
        try (var rows = mapper.writer(schema).writeValues(out)) {
            for (var order : orders) {
                rows.write(guarded(cells(order)));
            }
        }
    }

    private static Map<String, Object> guarded(Map<String, Object> cells) {
        var safe = new LinkedHashMap<>(cells);
        safe.replaceAll((_, cell) -> cell instanceof String text && formula(text) ? "'" + text : cell);
        return safe;
    }

    private static boolean formula(String text) {
        return !text.isEmpty() && FORMULAS.indexOf(text.charAt(0)) >= 0;
    }
}
