package dev.qiangcai.promrules.check;

import dev.qiangcai.gotemplate.Fault;
import dev.qiangcai.gotemplate.GoTemplate;
import dev.qiangcai.gotemplate.Use;
import dev.qiangcai.gotemplate.Use.What;
import dev.qiangcai.guard.words.Sentence;
import dev.qiangcai.promrules.format.Pair;
import dev.qiangcai.yaml.Region;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds templates that a server takes, and that fail when their alert fires.
final class TemplateFails implements Check {
    private static final Card CARD = Card.sure("template-fails");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(Subject subject) {
        return Stream.of(subject.rule().labels(), subject.rule().annotations())
                .flatMap(List::stream)
                .flatMap(pair -> pair.template().stream()
                        .filter(GoTemplate.Parsed.class::isInstance)
                        .flatMap(template -> tried(subject, pair, (GoTemplate.Parsed) template).stream()));
    }

    private static Optional<Finding> tried(Subject subject, Pair pair, GoTemplate.Parsed template) {
        if (!subject.world().patient()) {
            return Optional.empty();
        }
        var trial = new Trial(subject, template);
        var nothing = trial.findingNothing();
        var something = pair.value().contains("query") ? trial.findingSomething() : nothing;
        if (nothing.isPresent() && something.isPresent()) {
            return nothing.map(fault -> failing(subject, pair, fault, CARD.found(fault.reason())));
        }
        return nothing.map(fault -> failing(subject, pair, fault, CARD.say("nothing", fault.reason()))
                        .doubtful())
                .or(() -> something.map(fault -> failing(subject, pair, fault, CARD.say("something", fault.reason()))))
                .or(() ->
                        pair.value().contains("printf") ? misprint(subject, pair, template, trial) : Optional.empty());
    }

    private static Finding failing(Subject subject, Pair pair, Fault fault, Sentence message) {
        var start = fault.at().start();
        return subject.finding(
                CARD, pair.written().region(start, Math.max(fault.at().end(), start + 1)), message);
    }

    private static Optional<Finding> misprint(Subject subject, Pair pair, GoTemplate.Parsed template, Trial trial) {
        return trial.misprint()
                .filter(misprint -> !pair.value().contains(misprint))
                .map(misprint -> subject.finding(CARD, printing(pair, template), CARD.say("misprinted", misprint)));
    }

    /// Where the template prints, if it does so once; else the whole of it.
    private static Region printing(Pair pair, GoTemplate.Parsed template) {
        var prints = template.uses().stream()
                .filter(use -> use.what() == What.FUNCTION && use.name().equals("printf"))
                .map(Use::at)
                .toList();
        return prints.size() == 1
                ? pair.written()
                        .region(prints.getFirst().start(), prints.getFirst().end())
                : pair.written().spot().region();
    }
}
