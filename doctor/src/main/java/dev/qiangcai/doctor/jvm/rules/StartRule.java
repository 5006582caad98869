package dev.qiangcai.doctor.jvm.rules;

import dev.qiangcai.doctor.jvm.start.JvmStart;
import dev.qiangcai.doctor.rule.Card;
import dev.qiangcai.doctor.rule.Rule;
import dev.qiangcai.doctor.rule.Severity;

/// A rule that looks at the start of a JVM.
interface StartRule extends Rule<JvmStart> {
    @Override
    default Class<JvmStart> looksAt() {
        return JvmStart.class;
    }

    static Card card(String id, Severity severity) {
        return Card.of(id, severity, "dev.qiangcai.doctor.jvm.words");
    }
}
