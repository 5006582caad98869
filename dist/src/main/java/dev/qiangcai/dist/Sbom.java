package dev.qiangcai.dist;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.qiangcai.attest.Sha256;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// The parts that something shipped is made of, as CycloneDX 1.6: what Maven knows of the libraries, and what only we
/// know beside them.
///
/// @see <a href="https://cyclonedx.org/docs/1.6/json/">CycloneDX 1.6</a>
final class Sbom {
    static final String NAME = "qiangcai.cdx.json";

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final String COMPONENTS = "components";
    private static final String VERSION = "version";

    private final ObjectNode document;

    private Sbom(ObjectNode document) {
        this.document = document;
    }

    static Sbom read(Path file) throws IOException {
        if (MAPPER.readTree(file.toFile()) instanceof ObjectNode document
                && document.path(COMPONENTS) instanceof ArrayNode) {
            return new Sbom(document);
        }
        throw new DistException("sbom.form", file);
    }

    /// Says of jars in that folder which were changed when they were put there that they were, and what they are now.
    Sbom changed(Path app) throws IOException {
        for (var part : document.withArray(COMPONENTS)) {
            var jar = app.resolve(
                    part.path("name").asText() + "-" + part.path(VERSION).asText() + ".jar");
            if (part instanceof ObjectNode component && Files.exists(jar)) {
                var sum = Sha256.of(jar);
                if (!known(component).equals(Optional.of(sum))) {
                    component
                            .putObject("pedigree")
                            .put(
                                    "notes",
                                    "what debuggers read and machine code for other systems were taken out, old classes renewed");
                    hash(component, sum);
                }
            }
        }
        return this;
    }

    /// Adds the Java that an image was cut out of.
    Sbom java(Path jdk) throws IOException {
        var release = new JdkRelease(jdk);
        var java = part("platform", "java", release.version());
        java.put("publisher", release.maker());
        java.put("description", "cut out of a JDK by jlink");
        licence(java, "GPL-2.0-only WITH Classpath-exception-2.0");
        return this;
    }

    /// Adds Debian's packages, parts of which a bundle brings.
    Sbom debian(Collection<Path> packages) throws IOException {
        for (var file : packages) {
            var words = file.getFileName().toString().split("_", -1);
            var part = part("library", words[0], words[1].replace("%3a", ":"));
            part.put("publisher", "Debian");
            part.put("purl", "pkg:deb/debian/" + words[0] + "@" + encoded(words[1]) + "?arch=amd64");
            part.putObject("pedigree")
                    .put("notes", "single files of the package; its licence lies in legal/" + words[0]);
        }
        return this;
    }

    void write(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, document.toPrettyString() + "\n");
    }

    /// The name, version and licence of each part, as people read them.
    List<String> licences() {
        return document.withArray(COMPONENTS)
                .valueStream()
                .map(part ->
                        part.path("name").asText() + " " + part.path(VERSION).asText() + ": " + licences(part))
                .sorted()
                .toList();
    }

    private static String licences(JsonNode part) {
        var names = part.path("licenses")
                .valueStream()
                .map(one -> one.has("expression")
                        ? one.get("expression").asText()
                        : one.path("license")
                                .path(one.path("license").has("id") ? "id" : "name")
                                .asText())
                .distinct()
                .toList();
        return names.isEmpty() ? "see its own documents" : String.join(" or ", names);
    }

    private ObjectNode part(String type, String name, String version) {
        return document.withArray(COMPONENTS)
                .addObject()
                .put("type", type)
                .put("bom-ref", name + "@" + version)
                .put("name", name)
                .put(VERSION, version);
    }

    private static void licence(ObjectNode part, String expression) {
        part.putArray("licenses").addObject().put("expression", expression);
    }

    private static Optional<String> known(JsonNode component) {
        return component
                .path("hashes")
                .valueStream()
                .filter(hash -> hash.path("alg").asText().equals("SHA-256"))
                .map(hash -> hash.path("content").asText())
                .findFirst();
    }

    private static void hash(ObjectNode component, String sum) {
        component.putArray("hashes").addObject().put("alg", "SHA-256").put("content", sum);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text.replace("%3a", ":"), StandardCharsets.UTF_8);
    }
}
