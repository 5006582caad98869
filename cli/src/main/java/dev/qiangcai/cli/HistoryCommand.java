package dev.qiangcai.cli;

import dev.qiangcai.buyer.history.Change;
import dev.qiangcai.buyer.history.History;
import dev.qiangcai.buyer.history.Page;
import dev.qiangcai.buyer.pages.Sight;
import dev.qiangcai.cli.history.HistoryChart;
import dev.qiangcai.shop.product.ProductReading.Availability;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `qiangcai history`: what was seen of a watched page, as a chart and change by change.
@Command(name = "history", mixinStandardHelpOptions = true)
final class HistoryCommand implements Callable<Integer> {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final int COLUMNS = 60;
    private static final int MOST_PAGES = 20;
    private static final int MOST_CHANGES = 5_000;

    private final Desk desk;

    @Parameters(paramLabel = "ITEM", arity = "0..1", descriptionKey = "ITEM")
    private String item = "";

    @Option(names = "--since", paramLabel = "TIME", converter = LengthOfTime.class)
    private Duration since = Duration.ofDays(30);

    @Option(names = "--last", paramLabel = "N")
    private int last = MOST_PAGES;

    @Option(names = "--json")
    private boolean json;

    @Mixin
    private final WatchBook book = new WatchBook();

    HistoryCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        if (last < 1 || last > MOST_CHANGES || since.isNegative()) {
            throw new BadOption(Terminal.sentence("usage.range", "--last", last, 1, MOST_CHANGES));
        }
        try (var open = book.read(desk)) {
            var history = open.history();
            var found = item.isEmpty() ? history.latest(last) : history.find(item.strip(), MOST_PAGES);
            if (found.isEmpty()) {
                desk.terminal().warn(item.isEmpty() ? "history.empty" : "history.unknown", item);
                return ExitCode.NOT_DONE.number();
            }
            if (item.isEmpty() || found.size() > 1) {
                list(found);
                return (item.isEmpty() ? ExitCode.DONE : ExitCode.NOT_DONE).number();
            }
            show(history, found.getFirst());
            return ExitCode.DONE.number();
        }
    }

    private void list(List<Page> pages) {
        if (json) {
            pages.forEach(page -> desk.terminal().out().println(HistoryLines.of(page)));
            return;
        }
        if (!item.isEmpty()) {
            desk.terminal().warn("history.several", item, pages.size());
        }
        for (var page : pages) {
            desk.terminal()
                    .out()
                    .println(time(page.since()) + "  "
                            + HistoryChart.sign(page.sight().availability()) + "  "
                            + state(page.sight()) + "  " + page.title()
                            + page.name().map(_ -> "  " + page.address()).orElse(""));
        }
    }

    private void show(History history, Page page) {
        var now = InstantSource.system().instant();
        var changes = history.changes(page, now.minus(since), MOST_CHANGES);
        if (json) {
            changes.forEach(change -> desk.terminal().out().println(HistoryLines.of(page, change)));
            return;
        }
        var out = desk.terminal().out();
        out.println(page.title());
        page.name().ifPresent(_ -> out.println(page.address()));
        desk.terminal().say("history.now", state(page.sight()), time(page.since()), page.seq());
        out.println();
        if (changes.isEmpty()) {
            desk.terminal().say("history.unchanged", since.toDays());
            return;
        }
        new HistoryChart(changes, now, COLUMNS).lines(ZoneId.systemDefault()).forEach(out::println);
        desk.terminal().say("history.legend");
        out.println();
        changes.stream().skip(Math.max(0, changes.size() - last)).forEach(change -> out.println(line(change)));
    }

    private String line(Change change) {
        var why = Optional.of(change.reason())
                .filter(_ -> change.sight().availability() == Availability.CANNOT_TELL)
                .map(reason -> "  " + reason)
                .orElse("");
        return time(change.at()) + "  " + HistoryChart.sign(change.sight().availability()) + "  "
                + state(change.sight()) + why;
    }

    private String state(Sight sight) {
        return Terminal.sentence("watch.state." + sight.availability())
                        .in(desk.terminal().language())
                + sight.priced().map(price -> "  " + price).orElse("");
    }

    private static String time(Instant at) {
        return TIME.format(at.atZone(ZoneId.systemDefault()));
    }
}
