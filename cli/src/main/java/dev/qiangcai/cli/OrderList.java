package dev.qiangcai.cli;

import dev.qiangcai.buyer.order.Order;
import dev.qiangcai.lab.page.Columns;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Orders as the terminal shows them: a line each, and below it where to pay and what to do next.
///
/// @param now the store's time, as well as this machine knows it
/// @param stores the address of a store, where it is known
record OrderList(List<Order> orders, Instant now, Function<String, Optional<URI>> stores) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    void print(Terminal terminal) {
        var lines =
                new Columns(orders.stream().map(order -> cells(order, terminal)).toList()).lines();
        for (int i = 0; i < orders.size(); i++) {
            var order = orders.get(i);
            terminal.out().println(lines.get(i));
            order.payLink(stores.apply(order.intent().wanted().store()))
                    .ifPresent(link -> terminal.out().println("    " + link));
            order.next().ifPresent(next -> terminal.out().println("    " + plain(next.in(terminal.language()))));
        }
        terminal.out().flush();
    }

    private List<String> cells(Order order, Terminal terminal) {
        var wanted = order.intent().wanted();
        return List.of(
                TIME.format(order.changed().atZone(ZoneId.systemDefault())),
                wanted.store(),
                order.state().in(terminal.language()),
                plain(wanted.name()) + " × " + wanted.count(),
                order.total().map(Object::toString).orElse(""),
                order.number().map(number -> plain(number.text())).orElse(""),
                order.payment(now)
                        .sentence()
                        .map(sentence -> sentence.in(terminal.language()))
                        .orElse(""));
    }

    /// A store's own text cannot steer the terminal.
    private static String plain(String text) {
        return text.replaceAll("\\p{Cntrl}", " ");
    }
}
