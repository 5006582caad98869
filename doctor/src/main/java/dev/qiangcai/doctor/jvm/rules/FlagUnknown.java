package dev.qiangcai.doctor.jvm.rules;

import dev.qiangcai.doctor.jvm.flags.Flags;
import dev.qiangcai.doctor.jvm.start.JvmStart;
import dev.qiangcai.doctor.jvm.start.Option;
import dev.qiangcai.doctor.rule.Card;
import dev.qiangcai.doctor.rule.Finding;
import dev.qiangcai.doctor.rule.Severity;
import java.util.Optional;
import java.util.function.Consumer;

/// A flag that no JDK knows, but one is very near; or one that is set the wrong way. Wrong for every JVM.
final class FlagUnknown implements StartRule {
    private final Card card = StartRule.card("jvm-flag-unknown", Severity.ERROR);

    @Override
    public Card card() {
        return card;
    }

    @Override
    public void look(JvmStart start, Consumer<Finding> findings) {
        if (!OtherJvm.of(start) && !start.options().on("IgnoreUnrecognizedVMOptions")) {
            start.options().list().stream()
                    .filter(option -> option.flag()
                            && option.text().length() > "-XX:+".length()
                            && option.text().indexOf('$') < 0)
                    .forEach(option -> judge(option).ifPresent(findings));
        }
    }

    private Optional<Finding> judge(Option option) {
        var name = option.flagName();
        var near = Flags.meant(name);
        if (near.isPresent()) {
            return Optional.of(Finding.of(card, option.written(), option.text(), near.get()));
        }
        var signed = "+-".indexOf(option.text().charAt("-XX:".length())) >= 0;
        return Flags.kind(name)
                .filter(kind -> signed != (kind == Flags.Kind.SWITCH))
                .filter(kind -> !recorder(option))
                .map(kind -> Finding.of(card, option.written())
                        .saying(card.say(signed ? "found.signed" : "found.unsigned", option.text())));
    }

    /// The one flag that may be set without a value.
    private static boolean recorder(Option option) {
        return option.text().equals("-XX:StartFlightRecording");
    }
}
