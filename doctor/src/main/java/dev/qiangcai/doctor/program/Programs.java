package dev.qiangcai.doctor.program;

import dev.qiangcai.doctor.rule.Card;
import dev.qiangcai.doctor.rule.Rule;
import dev.qiangcai.doctor.rule.RuleSet;
import dev.qiangcai.doctor.rule.Severity;
import java.util.List;
import java.util.stream.Stream;

/// The set of rules for programs and jars. It belongs behind the sets whose readers find Dockerfiles.
public final class Programs {
    static final String WORDS = "dev.qiangcai.doctor.program.words";

    private Programs() {}

    public static RuleSet rules() {
        var rules = Stream.of(GoPrograms.rules(), Libraries.rules(), Jars.rules())
                .<Rule<?>>flatMap(List::stream)
                .toList();
        return new RuleSet("program", List.of(), List.of(new ProgramReader()), List.of(new CargoLinker()), rules);
    }

    static Card card(String id, Severity severity) {
        return Card.of(id, severity, WORDS);
    }
}
