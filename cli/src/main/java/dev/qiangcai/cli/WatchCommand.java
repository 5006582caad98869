package dev.qiangcai.cli;

import dev.qiangcai.buyer.Lookout;
import dev.qiangcai.buyer.plan.Watch;
import dev.qiangcai.buyer.timeline.Event;
import dev.qiangcai.buyer.timeline.EventText;
import dev.qiangcai.buyer.timeline.Timeline;
import dev.qiangcai.buyer.watch.Item;
import dev.qiangcai.cli.PurchaseNews.Occasion;
import dev.qiangcai.cli.log.LogSettings;
import dev.qiangcai.guard.words.SpokenException;
import dev.qiangcai.shop.Stock;
import dev.qiangcai.shop.Store;
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
import java.util.function.BiConsumer;
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

    @Parameters(paramLabel = "URL", arity = "0..*", descriptionKey = "URL")
    private List<String> pages = new ArrayList<>();

    @Option(names = "--once")
    private boolean once;

    @Option(names = "--json")
    private boolean json;

    @Option(names = "--explain")
    private boolean explain;

    @Mixin
    private final PageOptions pageOptions = new PageOptions();

    @Mixin
    private final ConsoleOptions page = new ConsoleOptions();

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
        try (var spectators = new Spectators(page.open(desk, options, false))) {
            var run = new PageWatchRun(desk, addresses, lines, spectators);
            return (once ? run.once() : run.watch(pageOptions)).number();
        }
    }

    private int plan() throws InterruptedException {
        var ofPages = json ? Optional.of("--json") : explain ? Optional.of("--explain") : pageOptions.aboutNotices();
        ofPages.ifPresent(option -> {
            throw new BadOption(Terminal.sentence("watch.pagesOnly", option));
        });
        var plan = options.watch();
        var premises = new Premises(plan.setup());
        try (var store = premises.store();
                var courier = premises.courier(desk);
                var spectators = new Spectators(page.open(desk, options, false));
                var interruption = Interruption.of(desk.stop())) {
            var language = desk.terminal().language();
            var name = Terminal.sentence("watch.name");
            var news = new PurchaseNews(
                    courier, new Occasion(name, Optional.of(store.profile().base()), spectators.question(), language));
            try {
                return watch(plan, store, news, spectators).number();
            } catch (InterruptedException | SpokenException broken) {
                if (!interruption.asked()) {
                    news.failed(broken);
                    throw broken;
                }
                return ExitCode.DONE.number();
            } finally {
                interruption.over();
            }
        }
    }

    /// A single look tells nobody but whoever ran it.
    private ExitCode watch(Watch plan, Store store, PurchaseNews news, Spectators spectators)
            throws InterruptedException {
        var owner = new TerminalOwner(desk, () -> options.setup().account(), spectators);
        var timeline = new Timeline(InstantSource.system().instant(), System::nanoTime);
        var lookout = new Lookout(store, owner, timeline, plan.setup().store().settings());
        spectators.follow(timeline);
        BiConsumer<Item, Stock> telling = (item, stock) -> {
            tell(item, stock);
            spectators.seen(() -> Glances.of(item, stock, InstantSource.system().instant()));
        };
        if (once) {
            return lookout.once(plan.items(), telling) ? ExitCode.DONE : ExitCode.NOT_DONE;
        }
        timeline.listen(entry -> {
            if (entry.event() instanceof Event.Asked) {
                news.accept(entry);
            }
        });
        try (var history =
                ItemHistory.open(pageOptions.book(), desk, store.profile().base())) {
            lookout.watch(plan.items(), (item, stock) -> {
                telling.accept(item, stock);
                history.note(item, stock);
                if (stock instanceof Stock.Available available) {
                    news.available(available.title().orElse(item.name()), available);
                }
            });
        }
        return ExitCode.DONE;
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
