package dev.qiangcai.doctor.javabuild;

import dev.qiangcai.doctor.rule.Card;
import dev.qiangcai.doctor.rule.Finding;
import dev.qiangcai.doctor.rule.Rule;
import java.util.function.Consumer;

/// A project of which nothing says what its dependencies must be, byte by byte.
record NoLock(Card card) implements Rule<Project.Unlocked> {
    @Override
    public Class<Project.Unlocked> looksAt() {
        return Project.Unlocked.class;
    }

    @Override
    public void look(Project.Unlocked project, Consumer<Finding> findings) {
        findings.accept(Finding.at(card, project.at(), card.say("found")));
    }
}
