package dev.qiangcai.doctor.javabuild;

import dev.qiangcai.doctor.rule.Notebook;
import dev.qiangcai.doctor.rule.Reader;
import dev.qiangcai.doctor.source.Source;
import java.util.Set;

/// Reads `pom.xml` and Maven's `settings.xml`.
final class PomReader implements Reader {
    private static final Set<String> SOURCES = Set.of("repository", "pluginRepository", "snapshotRepository", "mirror");

    @Override
    public boolean reads(String name) {
        var base = Source.base(name);
        return base.equals("pom.xml")
                || base.endsWith(".pom")
                || (base.startsWith("pom-") && base.endsWith(".xml"))
                || (base.startsWith("settings") && base.endsWith(".xml"));
    }

    @Override
    public void read(Source source, Notebook notebook) {
        XmlText.read(source, notebook)
                .filter(root -> Set.of("project", "settings").contains(root.name()))
                .ifPresent(root -> {
                    root.below().forEach(element -> source(element, notebook));
                    if (root.name().equals("project")) {
                        new Pom(source, root).note(notebook);
                    }
                });
    }

    private static void source(Element element, Notebook notebook) {
        if (SOURCES.contains(element.name()) && !element.said("blocked").equals("true")) {
            element.child("url").ifPresent(url -> notebook.note(new Address(url.text())));
        }
        if (element.name().equals("checksumPolicy") && element.text().value().equals("ignore")) {
            notebook.note(new CheckOff(element.text()));
        }
    }
}
