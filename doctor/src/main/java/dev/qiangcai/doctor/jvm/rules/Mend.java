package dev.qiangcai.doctor.jvm.rules;

import dev.qiangcai.doctor.facts.Written;
import dev.qiangcai.doctor.jvm.start.Option;
import dev.qiangcai.doctor.rule.Edit;
import dev.qiangcai.doctor.rule.Finding;

/// Safe changes to what somebody wrote. None is offered where the text is not in the file letter by letter.
final class Mend {
    private Mend() {}

    /// The option taken out, where others stand beside it in one string. An element of a list is left alone: an empty
    /// argument would be the name of a program.
    static Finding removing(Option option, Finding finding) {
        return option.loose() ? replacing(option.written(), "", finding) : finding;
    }

    static Finding replacing(Written culprit, String by, Finding finding) {
        var literal = culprit.spot().text().equals(culprit.value());
        return literal ? finding.mendedBy(new Edit(culprit.place(), by)) : finding;
    }
}
