package dev.qiangcai.cli;

import dev.qiangcai.buyer.notices.Channel;
import dev.qiangcai.buyer.notices.Channels;
import dev.qiangcai.buyer.notices.Level;
import dev.qiangcai.buyer.notices.Message;
import dev.qiangcai.buyer.notices.Receipt;
import dev.qiangcai.buyer.plan.Seals;
import dev.qiangcai.guard.words.Sentence;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `qiangcai notify`: whether messages reach their owner.
@Command(name = "notify", mixinStandardHelpOptions = true)
final class NotifyCommand implements Runnable {
    private static final Sentence NOTHING = Terminal.sentence("notify.nothing");

    private final Desk desk;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    NotifyCommand(Desk desk) {
        this.desk = desk;
    }

    /// Without a command of its own: the help.
    @Override
    public void run() {
        spec.commandLine().usage(desk.terminal().out());
    }

    /// Sends one message everywhere at once, and says what was answered, in the order of the addresses.
    @Command(mixinStandardHelpOptions = true)
    int test(
            @Option(names = "--level", paramLabel = "LEVEL", defaultValue = "success") Level level,
            @Mixin PlanOptions plan,
            @Parameters(paramLabel = "URL", arity = "0..*", descriptionKey = "notify.url") List<String> addresses)
            throws InterruptedException {
        var channels = channels(plan, Optional.ofNullable(addresses).orElse(List.of()));
        var message = message(level);
        boolean all = true;
        try (var each = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = channels.stream()
                    .map(channel -> each.submit((Callable<Receipt>) () -> channel.send(message)))
                    .toList();
            for (int i = 0; i < channels.size(); i++) {
                all &= told(channels.get(i), answer(answers.get(i)));
            }
        }
        if (Optional.ofNullable(addresses).isEmpty()) {
            hint(plan);
        }
        return (all ? ExitCode.DONE : ExitCode.NOT_DONE).number();
    }

    /// Prints an address as a plan is to hold it; neither the screen nor the shell's history has seen it.
    @Command(mixinStandardHelpOptions = true)
    int seal(@Mixin PlanOptions plan) {
        var seals = plan.seals();
        var address = new Prompt(desk.terminal()).secret("notify.ask").orElseThrow(() -> new BadOption(NOTHING));
        desk.masks().hide(address);
        Channels.parse(address);
        desk.terminal().out().println(seals.seal(Seals.NOTIFY, address));
        return ExitCode.DONE.number();
    }

    private List<Channel> channels(PlanOptions plan, List<String> addresses) {
        addresses.forEach(desk.masks()::hide);
        var channels = addresses.isEmpty()
                ? plan.setup().told()
                : Channels.parse(addresses.stream()
                        .map(address -> Seals.sealed(address) ? opened(plan, address) : address)
                        .toList());
        if (channels.isEmpty()) {
            throw new BadOption(Terminal.sentence("notify.nobody"));
        }
        Premises.hide(channels, desk.masks());
        return channels;
    }

    private static String opened(PlanOptions plan, String address) {
        return plan.seals().reveal(Sentence.of("dev.qiangcai.buyer.words", "plan.commandLine"), Seals.NOTIFY, address);
    }

    /// What stands in the plan for everybody to read who gets at the file.
    private void hint(PlanOptions plan) {
        var plain = plan.plain();
        if (!plain.isEmpty()) {
            desk.terminal().warn("notify.plain", plan.fileOrNew(), String.join(", ", plain));
        }
    }

    private Message message(Level level) {
        var language = desk.terminal().language();
        return new Message(
                level,
                Terminal.sentence("notify.title").in(language),
                Terminal.sentence("notify.text." + level).in(language),
                Optional.empty());
    }

    private static Receipt answer(Future<Receipt> sending) throws InterruptedException {
        try {
            return sending.get();
        } catch (ExecutionException broken) {
            throw new IllegalStateException("a channel fails in words", broken.getCause());
        }
    }

    private boolean told(Channel channel, Receipt receipt) {
        return switch (receipt) {
            case Receipt.Taken(var answer) -> {
                desk.terminal().say("notify.taken", channel.name(), answer);
                yield true;
            }
            case Receipt.Refused(var why, var _) -> {
                desk.terminal().say("notify.refused", channel.name(), why);
                yield false;
            }
        };
    }
}
