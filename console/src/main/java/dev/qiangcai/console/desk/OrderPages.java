package dev.qiangcai.console.desk;

import dev.qiangcai.buyer.order.OrderSheet;
import dev.qiangcai.console.page.Html;
import dev.qiangcai.console.page.Pages;
import dev.qiangcai.guard.words.SpokenException;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// The journal as a page, and as a file for a spreadsheet.
public record OrderPages(Household household, Pages pages, Function<ServerRequest, Locale> language) {
    private static final int MOST = 200;
    private static final int MOST_EXPORTED = 10_000;

    /// A page.
    public void list(ServerRequest request, ServerResponse response) {
        var here = language.apply(request);
        try {
            var now = InstantSource.system().instant();
            var rows = household.orders(MOST).stream()
                    .map(order -> OrderRow.of(order, now, household))
                    .toList();
            Html.send(response, pages.page("orders", here, Map.of("rows", rows, "trouble", Optional.empty())));
        } catch (SpokenException broken) {
            Html.send(
                    response,
                    pages.page("orders", here, Map.of("rows", List.of(), "trouble", Optional.of(broken.sentence()))));
        }
    }

    /// A file. Where the journal cannot be read, the page says why.
    public void csv(ServerRequest request, ServerResponse response) {
        var out = new StringWriter();
        out.write(OrderSheet.BYTE_ORDER_MARK);
        try {
            household.sheet(language.apply(request)).csv(household.orders(MOST_EXPORTED), out);
        } catch (SpokenException _) {
            response.headers().set(HeaderNames.LOCATION, "/orders");
            response.status(Status.SEE_OTHER_303).send();
            return;
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory can always be written to", e);
        }
        response.headers().set(HeaderNames.CONTENT_TYPE, "text/csv; charset=utf-8");
        response.headers().set(HeaderNames.CONTENT_DISPOSITION, "attachment; filename=\"orders.csv\"");
        response.send(out.toString());
    }
}
