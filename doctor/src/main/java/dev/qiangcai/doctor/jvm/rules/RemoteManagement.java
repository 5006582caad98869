package dev.qiangcai.doctor.jvm.rules;

import dev.qiangcai.doctor.jvm.start.JvmStart;
import dev.qiangcai.doctor.jvm.start.Option;
import dev.qiangcai.doctor.jvm.start.Options;
import dev.qiangcai.doctor.rule.Card;
import dev.qiangcai.doctor.rule.Finding;
import dev.qiangcai.doctor.rule.Severity;
import java.util.Optional;
import java.util.function.Consumer;

/// Management from afar that asks nobody for a password, or takes it in the clear.
final class RemoteManagement implements StartRule {
    private static final String REMOTE = "-Dcom.sun.management.jmxremote";

    private final Card card = StartRule.card("jvm-remote-management", Severity.ERROR);

    @Override
    public Card card() {
        return card;
    }

    @Override
    public void look(JvmStart start, Consumer<Finding> findings) {
        var options = start.options();
        if (!start.deployed() || local(options)) {
            return;
        }
        off(options, ".authenticate")
                .ifPresentOrElse(
                        option -> findings.accept(Finding.of(card, option.written(), option.text())),
                        () -> off(options, ".ssl")
                                .ifPresent(option -> findings.accept(Finding.of(card, option.written())
                                        .saying(card.say("found.clear", option.text()))
                                        .as(Severity.WARNING))));
    }

    /// Without a port there is no way in from outside, unless somebody else sets one.
    private static boolean local(Options options) {
        var host = options.last(REMOTE + ".host").map(Option::value).orElse("");
        var portless = options.whole() && !options.set(REMOTE + ".port");
        return portless || host.equals("localhost") || host.startsWith("127.") || host.equals("::1");
    }

    private static Optional<Option> off(Options options, String what) {
        return options.last(REMOTE + what).filter(option -> option.value().equals("false"));
    }
}
