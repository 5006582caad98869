package dev.qiangcai.doctor.pipeline;

import dev.qiangcai.doctor.facts.Setting;
import dev.qiangcai.doctor.facts.Step;
import dev.qiangcai.doctor.tree.Branch;
import java.util.List;
import java.util.stream.Stream;

/// Variables in a pipeline's YAML.
final class Variables {
    private Variables() {}

    /// What a mapping of names and values sets.
    ///
    /// @param step what the mapping is called, such as `workflow env`
    static List<Setting> of(Branch branch, String step, String... path) {
        return branch.twigs(path).stream()
                .flatMap(twig -> twig.value().text().or(() -> twig.value().text("value")).stream()
                        .map(value -> new Setting(twig.key().value(), value.via(new Step(step, value.place())))))
                .toList();
    }

    static List<Setting> joined(List<Setting> outer, List<Setting> inner) {
        return Stream.concat(outer.stream(), inner.stream()).toList();
    }
}
