package dev.qiangcai.doctor.kubernetes;

import dev.qiangcai.doctor.rule.Cut;
import dev.qiangcai.doctor.rule.Notebook;
import dev.qiangcai.doctor.rule.Reader;
import dev.qiangcai.doctor.source.Source;
import dev.qiangcai.doctor.tree.Branch;
import dev.qiangcai.doctor.tree.Documents;
import dev.qiangcai.doctor.tree.Quiet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Reads Kubernetes objects, whether written by hand, laid over others by kustomize, or rendered by Helm.
public final class KubernetesReader implements Reader {
    private static final List<String> TEMPLATE_SIGNS = List.of(".Values", ".Release", ".Chart", "{{- ", "{{ include");

    @Override
    public boolean reads(String name) {
        return name.endsWith(".yaml") || name.endsWith(".yml") || name.endsWith(".json");
    }

    @Override
    public void read(Source source, Notebook notebook) {
        var text = source.text();
        if ((objects(text) || JsonPatch.likely(text) || kustomization(source)) && !template(text)) {
            var documents = Documents.of(source, quietly(text, notebook));
            documents.stream().flatMap(KubernetesReader::unpacked).forEach(document -> note(document, notebook));
        }
    }

    private static boolean objects(String text) {
        return text.contains("kind") && text.contains("apiVersion");
    }

    private static boolean kustomization(Source source) {
        return source.base().startsWith("kustomization.");
    }

    private static boolean template(String text) {
        return text.contains("{{") && TEMPLATE_SIGNS.stream().anyMatch(text::contains);
    }

    /// A template of another kind is no broken manifest.
    private static Notebook quietly(String text, Notebook notebook) {
        return text.contains("{{") ? new Quiet(notebook) : notebook;
    }

    /// The objects in a `List`, or the object itself.
    private static Stream<Branch> unpacked(Branch document) {
        return document.value("kind").endsWith("List") ? document.items("items").stream() : Stream.of(document);
    }

    private static void note(Branch object, Notebook notebook) {
        var kind = object.value("kind");
        if (kind.equals(ConfigMap.PLAIN) || kind.equals(ConfigMap.SECRET)) {
            Cut.ENTRIES.tell(notebook, object.place(), object.twigs("data").size(), ConfigMap.MOST_ENTRIES);
            var map = ConfigMap.of(object);
            notebook.note(map);
            map.files().forEach(notebook::note);
        } else if (Skaffold.is(object)) {
            notebook.note(new Skaffold(object));
        } else if (kind.equals("LimitRange")) {
            notebook.note(new LimitRange(object));
        } else if (Set.of("Kustomization", "Component").contains(kind)
                || (kind.isEmpty() && object.mapping() && kustomization(object.source()))) {
            var kustomization = new Kustomization(object);
            notebook.note(kustomization);
            kustomization.patches().forEach(patch -> note(patch, notebook));
        } else if (JsonPatch.is(object)) {
            notebook.note(new Operations(object, Optional.empty()));
        } else {
            Workload.of(object).ifPresent(notebook::note);
        }
    }
}
