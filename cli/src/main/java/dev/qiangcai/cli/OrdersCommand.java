package dev.qiangcai.cli;

import dev.qiangcai.buyer.order.Order;
import dev.qiangcai.buyer.order.OrderSheet;
import dev.qiangcai.cli.log.LogSettings;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `qiangcai orders`: what the journal holds, the last one first.
@Command(name = "orders", mixinStandardHelpOptions = true)
final class OrdersCommand implements Callable<Integer>, Planned {
    private static final int MOST = 10_000;
    private static final String STANDARD_OUTPUT = "-";

    private final Desk desk;

    @Mixin
    private final PlanOptions options = new PlanOptions();

    @Option(names = "--csv", paramLabel = "FILE")
    private @Nullable String csv;

    @Option(names = "--json")
    private boolean json;

    @Option(names = "--last", paramLabel = "N")
    private int last = 50;

    OrdersCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Optional<LogSettings> log(Path usual) {
        return Optional.of(options.log(usual));
    }

    @Override
    public Integer call() {
        if (last < 1 || last > MOST) {
            throw new BadOption(Terminal.sentence("usage.range", "--last", last, 1, MOST));
        }
        if (csv != null && json) {
            throw new BadOption(Terminal.sentence("orders.oneForm"));
        }
        var premises = new Premises(options.setup());
        var sheet = new OrderSheet(desk.terminal().language(), premises::address);
        try (var journal = premises.orders(desk.masks())) {
            show(journal.latest(last), sheet);
        }
        return ExitCode.DONE.number();
    }

    private void show(List<Order> orders, OrderSheet sheet) {
        if (csv != null) {
            export(orders, sheet, csv);
        } else if (json) {
            orders.forEach(order -> desk.terminal().out().println(JsonLine.of(sheet.cells(order))));
        } else if (orders.isEmpty()) {
            desk.terminal().say("orders.none");
        } else {
            var list = new OrderList(orders, InstantSource.system().instant(), sheet.stores());
            list.print(desk.terminal());
        }
    }

    private void export(List<Order> orders, OrderSheet sheet, String file) {
        if (file.equals(STANDARD_OUTPUT)) {
            write(orders, sheet, desk.terminal().out(), Terminal.sentence("orders.output"));
            return;
        }
        var path = Path.of(file);
        try (var out = Files.newBufferedWriter(path, StandardCharsets.UTF_8)) {
            out.write(OrderSheet.BYTE_ORDER_MARK);
            write(orders, sheet, out, path);
        } catch (IOException e) {
            throw new Unwritable(path, e);
        }
        desk.terminal().warn(Terminal.sentence("orders.written", orders.size(), path));
    }

    /// @param place a file or a sentence, for a message
    private static void write(List<Order> orders, OrderSheet sheet, Writer out, Object place) {
        try {
            sheet.csv(orders, out);
            out.flush();
        } catch (IOException e) {
            throw new Unwritable(place, e);
        }
    }
}
