package dev.qiangcai.doctor.prometheus;

import dev.qiangcai.doctor.rule.Notebook;
import dev.qiangcai.doctor.rule.Reader;
import dev.qiangcai.doctor.source.Source;

/// Tells rule files from other YAML: they have groups, and expressions to record or to alert on.
final class RuleFileReader implements Reader {
    @Override
    public boolean reads(String name) {
        return name.endsWith(".yaml") || name.endsWith(".yml") || name.endsWith(".rules");
    }

    @Override
    public void read(Source source, Notebook notebook) {
        var text = source.text();
        var rules = text.contains("alert:") || text.contains("record:");
        if (text.contains("groups:") && rules && text.contains("expr:") && !text.contains("{{ .Values")) {
            notebook.note(new RuleText(source));
        }
    }
}
