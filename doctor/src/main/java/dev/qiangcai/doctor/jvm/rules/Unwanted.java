package dev.qiangcai.doctor.jvm.rules;

import dev.qiangcai.doctor.jvm.start.JvmStart;
import dev.qiangcai.doctor.jvm.start.Option;
import dev.qiangcai.doctor.rule.Card;
import dev.qiangcai.doctor.rule.Finding;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// An option that a service is better without, whatever else it is told.
///
/// @param removable whether the service works as well without it, so that it can be taken out safely
record Unwanted(Card card, Predicate<Option> unwanted, boolean removable) implements StartRule {
    @Override
    public void look(JvmStart start, Consumer<Finding> findings) {
        if (!start.serves()) {
            return;
        }
        var options = start.options();
        options.list().stream()
                .filter(unwanted)
                .filter(option -> !option.flag()
                        || options.last(option.name()).filter(option::equals).isPresent())
                .forEach(option -> {
                    var finding = Finding.of(card, option.written(), option.text());
                    findings.accept(removable ? Mend.removing(option, finding) : finding);
                });
    }
}
