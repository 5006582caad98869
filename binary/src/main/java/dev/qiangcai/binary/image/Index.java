package dev.qiangcai.binary.image;

import com.fasterxml.jackson.databind.JsonNode;
import dev.qiangcai.binary.bytes.Budget;
import dev.qiangcai.binary.bytes.Bytes;
import dev.qiangcai.binary.image.ImageFile.Link;
import dev.qiangcai.binary.image.ImageFile.Plain;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// Finds the images of an archive: by Docker's list, `manifest.json`, or else by OCI's, `index.json`.
final class Index {
    private static final String DOCKER = "manifest.json";
    private static final String OCI = "index.json";
    private static final int MOST_IMAGES = 1_000;
    private static final int DEEPEST_INDEX = 4;

    private final Bytes archive;
    private final Budget budget;
    private final Map<String, Bytes> files = new HashMap<>();
    private final Map<String, String> links = new HashMap<>();
    private final List<Image> images = new ArrayList<>();

    Index(Bytes archive, Budget budget) throws IOException {
        this.archive = archive;
        this.budget = budget;
        try (var tar = new Tar(archive, budget)) {
            for (var entry = tar.next(); entry.isPresent(); entry = tar.next()) {
                add(entry.get());
            }
            if (tar.cut() && !listed() && files.keySet().stream().anyMatch(ImageArchive::usual)) {
                throw archive.malformed(archive.size(), "it ends before its list of images");
            }
        }
    }

    private boolean listed() {
        return files.containsKey(DOCKER) || files.containsKey(OCI);
    }

    /// Empty for an archive of something else.
    List<Image> images() throws IOException {
        if (files.containsKey(DOCKER)) {
            for (var one : document(DOCKER)) {
                docker(one);
            }
        } else if (files.containsKey(OCI)) {
            index(document(OCI), List.of(), 1);
        }
        return List.copyOf(images);
    }

    private void add(TarEntry entry) throws IOException {
        if (entry.kind() instanceof TarEntry.Itself(var form)) {
            if (form instanceof Plain) {
                var name = archive.name() + "!/" + entry.path();
                files.put(entry.path(), archive.part(name, entry.start(), entry.size()));
            } else if (form instanceof Link(var target)) {
                links.put(entry.path(), target);
            }
        }
    }

    private void docker(JsonNode one) throws IOException {
        var layers = new ArrayList<Bytes>();
        for (var layer : one.path("Layers")) {
            layers.add(file(layer.asText()));
        }
        add(Json.texts(one.path("RepoTags")), file(one.path("Config").asText()), layers);
    }

    private void index(JsonNode index, List<String> names, int depth) throws IOException {
        if (depth > DEEPEST_INDEX) {
            throw archive.malformed(0, "more than " + DEEPEST_INDEX + " indexes name each other");
        }
        for (var descriptor : index.path("manifests")) {
            var blob = blob(descriptor);
            if (blob.isEmpty()
                    || descriptor.path("platform").path("os").asText().equals("unknown")) {
                // Other platforms' images need not be in the archive; notes on images say that they run nowhere.
                continue;
            }
            var document = Json.of(blob.get());
            var named = names.isEmpty() ? names(descriptor) : names;
            if (document.has("manifests")) {
                index(document, named, depth + 1);
            } else {
                oci(document, named);
            }
        }
    }

    private void oci(JsonNode manifest, List<String> names) throws IOException {
        var layers = new ArrayList<Bytes>();
        for (var layer : manifest.path("layers")) {
            layers.add(file(place(layer)));
        }
        add(names, file(place(manifest.path("config"))), layers);
    }

    private void add(List<String> names, Bytes configuration, List<Bytes> layers) throws IOException {
        if (images.size() == MOST_IMAGES) {
            throw archive.malformed(0, "it lists more than " + MOST_IMAGES + " images");
        }
        var document = Json.of(configuration);
        var description = new Image.Description(names, Json.configuration(document), layers.size());
        var digests = Json.texts(document.path("rootfs").path("diff_ids"));
        images.add(new Image(archive, budget.limits(), description, layers(layers, digests)));
    }

    /// The configuration lists the digests of all layers in their order, or none.
    private static List<Layer> layers(List<Bytes> layers, List<String> digests) {
        return IntStream.range(0, layers.size())
                .mapToObj(at -> new Layer(
                        layers.get(at),
                        digests.size() == layers.size() ? Optional.of(digests.get(at)) : Optional.empty()))
                .toList();
    }

    private static List<String> names(JsonNode descriptor) {
        var annotations = descriptor.path("annotations");
        var name = annotations
                .path("io.containerd.image.name")
                .asText(annotations.path("org.opencontainers.image.ref.name").asText());
        return name.isEmpty() ? List.of() : List.of(name);
    }

    private Optional<Bytes> blob(JsonNode descriptor) {
        return Optional.ofNullable(files.get(place(descriptor)));
    }

    /// `sha256:ab…` lies in `blobs/sha256/ab…`.
    private static String place(JsonNode descriptor) {
        return "blobs/" + descriptor.path("digest").asText().replace(':', '/');
    }

    private JsonNode document(String path) throws IOException {
        return Json.of(file(path));
    }

    /// Older releases of Docker link layers that two images share.
    private Bytes file(String path) throws IOException {
        var found = files.get(path);
        var target = links.get(path);
        if (found == null && target != null) {
            found = files.get(beside(path, target));
        }
        if (found == null) {
            throw archive.malformed(0, "it lists " + path + ", which is not in it");
        }
        return found;
    }

    private static String beside(String path, String target) {
        var parts = new ArrayList<>(Tree.parts(path));
        parts.removeLast();
        for (var part : Tree.parts(target)) {
            if (!part.equals("..")) {
                parts.add(part);
            } else if (!parts.isEmpty()) {
                parts.removeLast();
            }
        }
        return String.join("/", parts);
    }
}
