package dev.qiangcai.doctor.javabuild;

import dev.qiangcai.doctor.facts.Role;
import dev.qiangcai.doctor.facts.Written;
import dev.qiangcai.doctor.jvm.start.CompiledFor;
import dev.qiangcai.doctor.jvm.start.OptionFile;
import dev.qiangcai.doctor.jvm.start.Words;
import dev.qiangcai.doctor.rule.Notebook;
import dev.qiangcai.doctor.source.Place;
import dev.qiangcai.doctor.source.Source;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// One project of Maven, with its properties put in where they are used whole.
final class Pom {
    private static final Set<String> VERSIONED = Set.of("dependency", "plugin", "extension", "parent", "path");
    private static final Set<String> VARIABLES = Set.of(
            "JAVA_TOOL_OPTIONS",
            "JDK_JAVA_OPTIONS",
            "JAVA_OPTS",
            "JAVA_OPTIONS",
            "JVM_OPTS",
            "BPE_JAVA_TOOL_OPTIONS",
            "BPE_APPEND_JAVA_TOOL_OPTIONS",
            "BPE_PREPEND_JAVA_TOOL_OPTIONS");
    /// The first that is there counts. The last one is a custom that Spring's parent began.
    private static final List<String> COMPILED_FOR =
            List.of("maven.compiler.release", "maven.compiler.target", "java.version");

    private static final Set<String> TESTERS = Set.of("maven-surefire-plugin", "maven-failsafe-plugin");

    private final Source source;
    private final Element root;
    private final Map<String, Written> properties = new HashMap<>();

    Pom(Source source, Element root) {
        this.source = source;
        this.root = root;
        properties(root);
    }

    /// Those of profiles stand behind: the project's own count where both say something.
    private void properties(Element of) {
        Stream.concat(
                        of.child("properties").stream(),
                        of.below().filter(it -> it.name().equals("properties")))
                .flatMap(found -> found.children().stream())
                .forEach(property -> properties.putIfAbsent(property.name(), property.text()));
    }

    void note(Notebook notebook) {
        root.below().filter(it -> VERSIONED.contains(it.name())).forEach(it -> version(it, notebook));
        if (root.below().anyMatch(it -> it.name().equals("dependency"))) {
            notebook.note(new Project(Place.of(source.name()), source.folder()));
        }
        compiledFor()
                .flatMap(written -> CompiledFor.of(written, source.folder()))
                .ifPresent(notebook::note);
        plugins(root, Role.SERVICE, notebook);
        root.below()
                .filter(it -> it.name().equals("profile"))
                .forEach(profile -> plugins(profile, Role.of(profile.said("id")), notebook));
        root.child("properties")
                .flatMap(found -> found.child("argLine"))
                .ifPresent(line -> options(Role.TEST, line.text(), notebook));
    }

    /// By the property or the element that counts in the end; what only one profile says is not asked for.
    private Optional<Written> compiledFor() {
        var said = root.child("properties").stream()
                .flatMap(all -> COMPILED_FOR.stream().flatMap(name -> all.child(name).stream()));
        var configured = plugin("maven-compiler-plugin")
                .flatMap(plugin -> plugin.child("configuration").stream())
                .flatMap(all -> Stream.of("release", "target").flatMap(name -> all.child(name).stream()));
        return Stream.concat(configured, said)
                .map(Element::text)
                .map(this::resolved)
                .map(this::resolved)
                .findFirst();
    }

    private Stream<Element> plugin(String name) {
        return root.child("build").stream()
                .flatMap(Element::below)
                .filter(it ->
                        it.name().equals("plugin") && it.said("artifactId").equals(name));
    }

    private void version(Element element, Notebook notebook) {
        element.child("version").ifPresent(found -> {
            var name = element.said("groupId") + ":" + element.said("artifactId");
            notebook.note(new Dependency(name, resolved(found.text()), own(element)));
        });
    }

    /// Whether it comes out of the same project: a module beside this one, or the parent of all. What is released
    /// itself
    /// has none that is not.
    private boolean own(Element element) {
        return !released() && ofOurs(element);
    }

    private boolean released() {
        var version = root.child("version")
                .or(() -> root.child("parent").flatMap(parent -> parent.child("version")))
                .map(said -> resolved(said.text()).value())
                .orElse("${}");
        return version.indexOf('$') < 0 && !version.endsWith("-SNAPSHOT");
    }

    private boolean ofOurs(Element element) {
        var group = element.said("groupId");
        var ours = group().isEmpty()
                || group.equals(group())
                || group.startsWith("${project.")
                || group.startsWith(group() + ".")
                || group().startsWith(group + ".");
        return ours && !group.isEmpty();
    }

    private String group() {
        var said = root.said("groupId");
        return said.isEmpty()
                ? root.child("parent").map(parent -> parent.said("groupId")).orElse("")
                : said;
    }

    private Written resolved(Written text) {
        var value = text.value();
        var whole = value.startsWith("${") && value.indexOf('}') == value.length() - 1;
        return whole ? properties.getOrDefault(value.substring(2, value.length() - 1), text) : text;
    }

    private void plugins(Element within, Role role, Notebook notebook) {
        Stream.of(within.child("build").stream())
                .flatMap(build -> build)
                .flatMap(Element::below)
                .filter(it -> it.name().equals("plugin"))
                .forEach(plugin -> plugin(plugin, role, notebook));
    }

    private void plugin(Element plugin, Role role, Notebook notebook) {
        var name = plugin.said("artifactId");
        plugin.below().forEach(element -> {
            if (TESTERS.contains(name)) {
                tests(element, notebook);
            } else if (line(name, element.name())) {
                options(role, element.text(), notebook);
            } else if (name.startsWith("jib") && element.name().equals("jvmFlags")) {
                flags(role, element, notebook);
            } else if (name.startsWith("exec") && element.name().equals("arguments")) {
                flags(Role.DEBUG, element, notebook); // `mvn exec:exec` starts it for whoever sits before it
            }
        });
    }

    private void tests(Element element, Notebook notebook) {
        if (element.name().equals("argLine")) {
            options(Role.TEST, element.text(), notebook);
        }
    }

    private static boolean line(String plugin, String element) {
        return VARIABLES.contains(element) || (plugin.startsWith("spring-boot") && element.equals("jvmArguments"));
    }

    private void options(Role role, Written line, Notebook notebook) {
        var words = Words.of(line).stream().flatMap(this::put).toList();
        notebook.note(new OptionFile(source.name(), role, words));
    }

    private Stream<Written> put(Written word) {
        var resolved = resolved(word);
        return resolved.equals(word) ? Stream.of(word) : Words.of(resolved).stream();
    }

    private void flags(Role role, Element list, Notebook notebook) {
        List<Written> words = list.children().stream()
                .map(Element::text)
                .map(this::resolved)
                .takeWhile(word -> word.value().startsWith("-"))
                .toList();
        notebook.note(new OptionFile(source.name(), role, words).fixed());
    }
}
