package dev.qiangcai.cli;

import dev.qiangcai.buyer.Lookout;
import dev.qiangcai.buyer.timeline.Timeline;
import dev.qiangcai.buyer.watch.Item;
import dev.qiangcai.cli.log.LogSettings;
import dev.qiangcai.cli.report.EventText;
import dev.qiangcai.guard.words.SpokenException;
import dev.qiangcai.shop.Stock;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `qiangcai watch`: tells what can be bought, and buys nothing. With addresses it looks at those pages, without a
/// plan.
@Command(name = "watch", mixinStandardHelpOptions = true)
final class WatchCommand implements Callable<Integer>, Planned {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final Desk desk;

    @Mixin
    private final PlanOptions options = new PlanOptions();

    @Parameters(paramLabel = "URL", arity = "0..*")
    private List<String> pages = new ArrayList<>();

    @Option(names = "--once")
    private boolean once;

    @Option(names = "--json")
    private boolean json;

    @Option(names = "--explain")
    private boolean explain;

    @Mixin
    private final PageOptions pageOptions = new PageOptions();

    WatchCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Optional<LogSettings> log(Path usual) {
        return pages.isEmpty() && !pageOptions.listed() ? Optional.of(options.log(usual)) : Optional.empty();
    }

    @Override
    public Integer call() throws InterruptedException {
        return pages.isEmpty() && !pageOptions.listed() ? plan() : pages();
    }

    /// Pages by their addresses.
    private int pages() throws InterruptedException {
        pageOptions.check(once);
        var written = pageOptions.addresses(pages);
        var addresses = written.stream().map(PageAddress::of).toList();
        var asTyped = new HashMap<URI, String>();
        for (int i = 0; i < written.size(); i++) {
            asTyped.put(addresses.get(i), written.get(i));
        }
        var lines = new ReadingLines(desk.terminal(), InstantSource.system(), asTyped, json, explain);
        var run = new PageWatchRun(desk, addresses, lines);
        return (once ? run.once() : run.watch(pageOptions)).number();
    }

    private int plan() throws InterruptedException {
        var ofPages = json ? Optional.of("--json") : explain ? Optional.of("--explain") : pageOptions.aboutNotices();
        ofPages.ifPresent(option -> {
            throw new BadOption(Terminal.sentence("watch.pagesOnly", option));
        });
        var plan = options.watch();
        var owner = new TerminalOwner(desk, () -> options.setup().account());
        var timeline = new Timeline(InstantSource.system().instant(), System::nanoTime);
        try (var store = new Premises(plan.setup()).store();
                var interruption = Interruption.of(desk.stop())) {
            var lookout =
                    new Lookout(store, owner, timeline, plan.setup().store().settings());
            try {
                if (once) {
                    return (lookout.once(plan.items(), this::tell) ? ExitCode.DONE : ExitCode.NOT_DONE).number();
                }
                lookout.watch(plan.items(), this::tell);
            } catch (InterruptedException | SpokenException broken) {
                if (!interruption.asked()) {
                    throw broken;
                }
            } finally {
                interruption.over();
            }
            return ExitCode.DONE.number();
        }
    }

    private void tell(Item item, Stock stock) {
        var now = InstantSource.system().instant().atZone(ZoneId.systemDefault());
        var price = stock instanceof Stock.Available available
                ? available.price().map(money -> "  " + money).orElse("")
                : "";
        var name =
                stock instanceof Stock.Available available ? available.title().orElse(item.name()) : item.name();
        var terminal = desk.terminal();
        terminal.out()
                .println(TIME.format(now) + "  " + name + "  "
                        + EventText.stock(stock).in(terminal.language()) + price);
        terminal.out().flush();
    }
}
