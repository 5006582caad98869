package dev.qiangcai.cli;

import static java.time.temporal.ChronoUnit.SECONDS;

import dev.qiangcai.market.Market;
import dev.qiangcai.market.members.Phone;
import dev.qiangcai.market.rivals.RivalSettings;
import dev.qiangcai.market.rivals.Rivals;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `qiangcai market`: the practice store alone, until it is stopped.
@Command(name = "market", mixinStandardHelpOptions = true)
final class MarketCommand implements Callable<Integer> {
    private final Desk desk;

    @Mixin
    private final StoreOptions options = new StoreOptions(0, Duration.ZERO, Duration.ZERO, Duration.ZERO);

    @Option(names = "--port", paramLabel = "PORT")
    private int port;

    @Option(names = "--log-codes", negatable = true, defaultValue = "true", fallbackValue = "true")
    private boolean codes = true;

    MarketCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (port < 0 || port > 65_535) {
            throw new BadOption(Terminal.sentence("usage.range", "--port", port + "", "0", "65535"));
        }
        var board = new CodeBoard(this::show);
        try (var market = Market.open(options.settings().port(port).texts(board));
                var rivals = Rivals.start(crowd(market), board, market.slider()::gap)) {
            announce(market);
            desk.stop().await();
            desk.terminal()
                    .say(
                            "market.closed",
                            market.orders().size(),
                            rivals.results().ordered(),
                            options.rivals());
        }
        return ExitCode.DONE.number();
    }

    private void announce(Market market) {
        var certificate = desk.folders().kept().resolve("market.pem");
        market.writeCertificate(certificate);
        var terminal = desk.terminal();
        terminal.say("market.open", market.uri(), certificate);
        terminal.say(
                "market.opens",
                market.opensAt().truncatedTo(SECONDS),
                market.clock().now().truncatedTo(SECONDS));
        terminal.say("market.try", market.uri(), certificate);
    }

    private RivalSettings crowd(Market market) {
        var sku = options.settings().goods().first().sku().value();
        return new RivalSettings(
                market.uri(), market.certificate(), sku, options.rivals(), options.opensIn(), options.seed());
    }

    private void show(Phone phone, String code) {
        if (codes) {
            desk.terminal().say("market.code", phone.masked(), code);
        }
    }
}
