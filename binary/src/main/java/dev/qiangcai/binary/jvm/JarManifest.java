package dev.qiangcai.binary.jvm;

import dev.qiangcai.binary.bytes.Bytes;
import java.io.IOException;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.jar.Manifest;

/// What a jar's manifest says of the whole jar.
///
/// @param attributes by name; it does not matter how a name's letters are cased
public record JarManifest(Map<String, String> attributes) {
    static final JarManifest NONE = new JarManifest(Map.of());

    public JarManifest {
        var sorted = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        sorted.putAll(attributes);
        attributes = Collections.unmodifiableMap(sorted);
    }

    static JarManifest of(Bytes bytes) throws IOException {
        var attributes = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        try (var stream = bytes.stream()) {
            new Manifest(stream)
                    .getMainAttributes()
                    .forEach((name, value) -> attributes.put(name.toString(), value.toString()));
        } catch (IOException | IllegalArgumentException unclear) {
            throw bytes.malformed(0, "it is no manifest: " + unclear.getMessage());
        }
        return new JarManifest(attributes);
    }

    public Optional<String> attribute(String name) {
        return Optional.ofNullable(attributes.get(name));
    }

    public Optional<String> mainClass() {
        return attribute("Main-Class");
    }

    public Optional<String> moduleName() {
        return attribute("Automatic-Module-Name");
    }

    /// The agent that is started in the program's own JVM before its `main`.
    public Optional<String> launcherAgent() {
        return attribute("Launcher-Agent-Class");
    }

    public Optional<String> opens() {
        return attribute("Add-Opens");
    }

    /// Whether newer releases of Java find classes of their own in it.
    public boolean multiRelease() {
        return attribute("Multi-Release").filter("true"::equalsIgnoreCase).isPresent();
    }
}
