package dev.qiangcai.dist;

import com.google.cloud.tools.jib.api.CacheDirectoryCreationException;
import com.google.cloud.tools.jib.api.Containerizer;
import com.google.cloud.tools.jib.api.InvalidImageReferenceException;
import com.google.cloud.tools.jib.api.Jib;
import com.google.cloud.tools.jib.api.RegistryException;
import com.google.cloud.tools.jib.api.TarImage;
import com.google.cloud.tools.jib.api.buildplan.AbsoluteUnixPath;
import com.google.cloud.tools.jib.api.buildplan.FileEntriesLayer;
import com.google.cloud.tools.jib.api.buildplan.FilePermissions;
import com.google.cloud.tools.jib.api.buildplan.ImageFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;

/// The program as a container's image in one file: a bundle and nothing else, for a user without rights and a root that
/// cannot be written to. No daemon takes part, and no registry.
///
/// The ahead-of-time caches stay out: they are larger than all the rest, and another one after each change.
///
/// @param bundle what is seen in it as `/qiangcai`
/// @param release what it is called
/// @param time what it and everything in it is dated with
record Container(Path bundle, Release release, Instant time) {
    /// Who it runs as: a number, so that a cluster sees that it is not root.
    static final String USER = "10001:10001";

    /// What it keeps; to be a volume.
    static final String HOME = "/var/lib/qiangcai";

    private static final FilePermissions FILE = FilePermissions.fromOctalString("644");
    private static final FilePermissions PROGRAM = FilePermissions.fromOctalString("755");
    private static final FilePermissions OWN = FilePermissions.fromOctalString("700");

    /// Writes it, in both forms; what was there is taken the place of when they are whole.
    void write(Path oci, Path docker) throws IOException {
        var work = Files.createTempDirectory(oci.getParent(), "container");
        try {
            var blank = work.resolve("blank.tar");
            new Blank(blank).write();
            var layers = layers(work);
            write(blank, layers, ImageFormat.OCI, oci, work);
            write(blank, layers, ImageFormat.Docker, docker, work);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DistException(e, "stopped");
        } finally {
            Disk.remove(work);
        }
    }

    private void write(Path blank, List<FileEntriesLayer> layers, ImageFormat format, Path archive, Path work)
            throws IOException, InterruptedException {
        var fresh = work.resolve("image.tar");
        try {
            Jib.from(TarImage.at(blank))
                    .setFormat(format)
                    .setFileEntriesLayers(layers)
                    .setCreationTime(time)
                    .setUser(USER)
                    .setWorkingDirectory(AbsoluteUnixPath.get(HOME))
                    .addVolume(AbsoluteUnixPath.get(HOME))
                    .setEnvironment(new TreeMap<>(Map.of("PATH", "/qiangcai/bin", "QIANGCAI_HOME", HOME)))
                    .setEntrypoint("/qiangcai/bin/busybox", "sh", "/qiangcai/bin/qiangcai")
                    .setProgramArguments("--help")
                    .setLabels(labels())
                    .containerize(Containerizer.to(TarImage.at(fresh).named("qiangcai:" + release.version()))
                            .setOfflineMode(true)
                            .setBaseImageLayersCache(work.resolve("layers"))
                            .setApplicationLayersCache(work.resolve("layers"))
                            .setToolName("build-dist")
                            .setToolVersion(release.version()));
        } catch (InvalidImageReferenceException
                | RegistryException
                | CacheDirectoryCreationException
                | ExecutionException e) {
            throw new IOException(e);
        }
        Files.move(fresh, archive, StandardCopyOption.REPLACE_EXISTING);
    }

    private Map<String, String> labels() {
        return new TreeMap<>(Map.of(
                "org.opencontainers.image.created", time.toString(),
                "org.opencontainers.image.description", "A shopper's own agent: it watches a store and orders once",
                "org.opencontainers.image.licenses", "Apache-2.0",
                "org.opencontainers.image.title", "qiangcai",
                "org.opencontainers.image.version", release.version()));
    }

    private List<FileEntriesLayer> layers(Path work) throws IOException {
        var layers = new ArrayList<FileEntriesLayer>();
        for (var share : Share.values()) {
            var layer = FileEntriesLayer.builder().setName(share.told());
            fill(share, layer);
            if (share == Share.SYSTEM) {
                home(work, layer);
            }
            layers.add(layer.build());
        }
        return layers;
    }

    private void fill(Share share, FileEntriesLayer.Builder layer) throws IOException {
        try (var files = Files.walk(bundle)) {
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                var place = bundle.relativize(file);
                if (!place.toString().endsWith(".aot") && Share.of(place) == share) {
                    add(file, "/qiangcai/" + place, layer);
                }
            }
        }
    }

    private void add(Path file, String place, FileEntriesLayer.Builder layer) {
        layer.addEntry(file, AbsoluteUnixPath.get(place), Files.isExecutable(file) ? PROGRAM : FILE, time, "");
    }

    /// The user has a name, and a folder that a fresh volume takes its owner from.
    private void home(Path work, FileEntriesLayer.Builder layer) throws IOException {
        var id = USER.substring(USER.indexOf(':') + 1);
        var user = "qiangcai:x:" + USER + ":qiangcai:" + HOME + ":/nonexistent\n";
        add(Files.writeString(work.resolve("passwd"), user), "/etc/passwd", layer);
        add(Files.writeString(work.resolve("group"), "qiangcai:x:" + id + ":\n"), "/etc/group", layer);
        layer.addEntry(Files.createDirectory(work.resolve("home")), AbsoluteUnixPath.get(HOME), OWN, time, USER);
    }
}
