package dev.qiangcai.cli;

import dev.qiangcai.buyer.OwnersWord;
import dev.qiangcai.buyer.order.OrderId;
import dev.qiangcai.buyer.plan.Plan;
import dev.qiangcai.cli.log.LogSettings;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `qiangcai buy`: one purchase at a real store, by its owner's plan.
@Command(name = "buy", mixinStandardHelpOptions = true)
final class BuyCommand implements Callable<Integer>, Planned {
    private final Desk desk;

    @Mixin
    private final PlanOptions options = new PlanOptions();

    @Option(names = "--example")
    private boolean example;

    @Option(names = "--order-is", paramLabel = "NUMBER")
    private String order = "";

    @Option(names = "--no-order")
    private boolean noOrder;

    @Mixin
    private final ConsoleOptions page = new ConsoleOptions();

    BuyCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Optional<LogSettings> log(Path usual) {
        return example ? Optional.empty() : Optional.of(options.log(usual));
    }

    @Override
    public Integer call() throws InterruptedException {
        if (example) {
            desk.terminal().out().print(Plan.example(desk.terminal().language()));
            desk.terminal().out().flush();
            return ExitCode.DONE.number();
        }
        var word = word();
        try (var spectators = new Spectators(page.open(desk, options, false))) {
            return new BuyRun(desk, options, word, spectators).run().number();
        }
    }

    private OwnersWord word() {
        if (noOrder && !order.isBlank()) {
            throw new BadOption(Terminal.sentence("usage.orderTwice"));
        }
        if (noOrder) {
            return new OwnersWord.NoOrder();
        }
        return order.isBlank() ? new OwnersWord.Silent() : new OwnersWord.Found(new OrderId(order.strip()));
    }
}
