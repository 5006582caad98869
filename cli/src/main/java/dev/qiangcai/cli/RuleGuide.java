package dev.qiangcai.cli;

import dev.qiangcai.doctor.Doctor;
import dev.qiangcai.doctor.measured.Measured;
import dev.qiangcai.doctor.rule.Card;
import dev.qiangcai.guard.words.Nearest;
import java.util.Locale;

/// Tells of rules without looking at anything.
final class RuleGuide {
    private final Terminal terminal;
    private final Doctor doctor;

    RuleGuide(Terminal terminal, Doctor doctor) {
        this.terminal = terminal;
        this.doctor = doctor;
    }

    ExitCode list() {
        for (var card : doctor.cards()) {
            terminal.out()
                    .printf(
                            "%-8s %-36s %s%n",
                            severity(card), card.id(), card.title().in(terminal.language()));
        }
        return ExitCode.DONE;
    }

    ExitCode explain(String id) {
        var card = doctor.cards().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> unknown(id));
        terminal.out()
                .println(
                        card.id() + " (" + severity(card) + "): " + card.title().in(terminal.language()));
        terminal.say("doctor.looks", card.looks());
        terminal.say("doctor.cost", card.cost());
        card.claim().ifPresent(this::measured);
        terminal.say("doctor.remedy", card.remedy());
        return ExitCode.DONE;
    }

    private void measured(String claim) {
        var measured = Measured.bundled();
        measured.of(claim, terminal.language()).ifPresent(terminal::say);
        measured.link(claim).ifPresent(link -> terminal.say("doctor.more", link));
    }

    private BadOption unknown(String id) {
        var known = doctor.cards().stream().map(Card::id).toList();
        return new BadOption(Nearest.to(id, known)
                .map(near -> Terminal.sentence("doctor.noRule.near", id, near))
                .orElseGet(() -> Terminal.sentence("doctor.noRule", id)));
    }

    private String severity(Card card) {
        return Terminal.sentence("doctor.severity." + card.severity().name().toLowerCase(Locale.ROOT))
                .in(terminal.language());
    }
}
