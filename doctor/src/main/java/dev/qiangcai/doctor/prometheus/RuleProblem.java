package dev.qiangcai.doctor.prometheus;

import dev.qiangcai.doctor.facts.Subject;
import dev.qiangcai.doctor.source.Place;
import dev.qiangcai.promrules.Problem;
import java.util.Objects;

/// Something that is wrong with a rule file.
record RuleProblem(Place at, Problem problem) implements Subject {
    RuleProblem {
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(problem, "problem");
    }

    static RuleProblem in(String file, Problem problem) {
        return new RuleProblem(new Place(file, problem.at()), problem);
    }
}
