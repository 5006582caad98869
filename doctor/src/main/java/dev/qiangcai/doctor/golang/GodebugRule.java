package dev.qiangcai.doctor.golang;

import dev.qiangcai.doctor.facts.Role;
import dev.qiangcai.doctor.facts.Written;
import dev.qiangcai.doctor.rule.Card;
import dev.qiangcai.doctor.rule.Edit;
import dev.qiangcai.doctor.rule.Finding;
import dev.qiangcai.doctor.rule.Rule;
import dev.qiangcai.doctor.rule.Severity;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/// Looks at one setting within `GODEBUG`.
///
/// @param name the setting's
/// @param judge says what is found, if anything: of this setting, and of all that stand beside it
record GodebugRule(Card card, String name, BiFunction<Godebug, List<Godebug>, Verdict> judge) implements Rule<GoRun> {
    /// What is said of a setting: a sentence of the card, or nothing.
    enum Verdict {
        FINE,
        FOUND,
        MILD
    }

    /// A setting that hurts as soon as it is on.
    static GodebugRule whereOn(Card card, String name) {
        return new GodebugRule(card, name, (setting, _) -> on(setting) ? Verdict.FOUND : Verdict.FINE);
    }

    static boolean on(Godebug setting) {
        return !setting.value().isEmpty() && !setting.value().equals("0");
    }

    @Override
    public Class<GoRun> looksAt() {
        return GoRun.class;
    }

    @Override
    public void look(GoRun run, Consumer<Finding> findings) {
        if (run.launch().role() == Role.DEBUG || run.launch().role() == Role.TEST) {
            return;
        }
        var value = run.launch().setting("GODEBUG");
        value.ifPresent(setting -> {
            var all = Godebug.of(setting.value());
            for (var each : all) {
                if (each.name().equals(name)) {
                    tell(judge.apply(each, all), each, setting.value(), findings);
                }
            }
        });
    }

    private void tell(Verdict verdict, Godebug setting, Written whole, Consumer<Finding> findings) {
        var finding = Finding.of(card, setting.written(), setting.written().value());
        switch (verdict) {
            case FINE -> {}
            case FOUND -> findings.accept(mended(finding, setting, whole));
            case MILD ->
                findings.accept(mended(finding, setting, whole)
                        .saying(card.say("mild", setting.written().value()))
                        .as(Severity.INFO));
        }
    }

    /// Beside others it is turned off. Alone it is left to the owner, who may not want an empty variable.
    private static Finding mended(Finding finding, Godebug setting, Written whole) {
        return whole.value().equals(setting.written().value())
                ? finding
                : finding.mendedBy(new Edit(setting.written().place(), setting.name() + "=0"));
    }
}
