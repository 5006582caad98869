package dev.qiangcai.binary.image;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;

/// Makes archives of images, and the layers that they are made of.
public final class ImageForge {
    private static final String CONFIGURATION = """
            {"os":"linux","architecture":"amd64","config":{"Env":["PATH=/bin","JAVA_TOOL_OPTIONS=-Xmx1g"],
            "Entrypoint":["/bin/app"],"Cmd":["--serve"],"User":"1000","WorkingDir":"/srv","ExposedPorts":{"8080/tcp":{}},
            "Labels":{"maker":"me"},"Healthcheck":{"Test":["CMD","/bin/app","--well"],"Interval":30000000000}},"history":[{"created_by":"COPY app"},{"created_by":"CMD","empty_layer":true}]}
            """;

    private ImageForge() {}

    /// A tar archive in the making.
    public static final class Layer {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes, "UTF-8");

        public Layer() {
            tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
        }

        public Layer file(String path, String contents) throws IOException {
            return file(path, contents.getBytes(StandardCharsets.UTF_8));
        }

        public Layer file(String path, byte[] contents) throws IOException {
            var entry = new TarArchiveEntry(path, true);
            entry.setSize(contents.length);
            entry.setMode(0755);
            tar.putArchiveEntry(entry);
            tar.write(contents);
            tar.closeArchiveEntry();
            return this;
        }

        Layer folder(String path) throws IOException {
            tar.putArchiveEntry(new TarArchiveEntry(path + "/", true));
            tar.closeArchiveEntry();
            return this;
        }

        Layer link(String path, String target) throws IOException {
            return link(path, target, TarConstants.LF_SYMLINK);
        }

        Layer sameAs(String path, String target) throws IOException {
            return link(path, target, TarConstants.LF_LINK);
        }

        /// A name that stands in an entry of its own, as old tools write it.
        Layer endlessName(int letters) throws IOException {
            var entry = new TarArchiveEntry("././@LongLink", TarConstants.LF_GNUTYPE_LONGNAME);
            entry.setSize(letters);
            tar.putArchiveEntry(entry);
            tar.write("a".repeat(letters).getBytes(StandardCharsets.UTF_8));
            tar.closeArchiveEntry();
            return file("short", "");
        }

        private Layer link(String path, String target, byte type) throws IOException {
            var entry = new TarArchiveEntry(path, type, true);
            entry.setLinkName(target);
            tar.putArchiveEntry(entry);
            tar.closeArchiveEntry();
            return this;
        }

        public byte[] bytes() throws IOException {
            tar.finish();
            return bytes.toByteArray();
        }
    }

    /// As `docker save` writes it: the list comes last.
    public static byte[] docker(byte[]... layers) throws IOException {
        var archive = new Layer();
        var names = new ArrayList<String>();
        for (int i = 0; i < layers.length; i++) {
            names.add("\"" + i + "/layer.tar\"");
            archive.file(i + "/layer.tar", layers[i]);
        }
        return archive.file("c.json", CONFIGURATION)
                .file("manifest.json", """
                        [{"Config":"c.json","RepoTags":["shop:1.4"],"Layers":%s}]
                        """.formatted(names))
                .bytes();
    }

    /// As OCI's tools write it: an index that names a note and another index, which names the image.
    public static byte[] oci(byte[]... layers) throws IOException {
        var archive = new Layer().file("oci-layout", "{\"imageLayoutVersion\":\"1.0.0\"}");
        var digests = new ArrayList<String>();
        for (int i = 0; i < layers.length; i++) {
            digests.add("{\"digest\":\"sha256:" + i + "\"}");
            archive.file("blobs/sha256/" + i, layers[i]);
        }
        return archive.file("blobs/sha256/c", CONFIGURATION)
                .file("blobs/sha256/m", """
                        {"config":{"digest":"sha256:c"},"layers":%s}
                        """.formatted(digests))
                .file("blobs/sha256/n", """
                        {"manifests":[{"digest":"sha256:m","platform":{"os":"linux"}},{"digest":"sha256:absent"},
                        {"digest":"sha256:m","platform":{"os":"unknown"}}]}
                        """)
                .file("index.json", """
                        {"manifests":[{"digest":"sha256:n","annotations":{"io.containerd.image.name":"shop:1.4"}}]}
                        """)
                .bytes();
    }

    public static byte[] gzip(byte[] bytes) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        }
        return packed.toByteArray();
    }

    public static byte[] zstd(byte[] bytes) {
        return Zstd.compress(bytes);
    }

    static List<byte[]> forms(byte[]... layers) throws IOException {
        var gzip = new byte[layers.length][];
        var zstd = new byte[layers.length][];
        for (int i = 0; i < layers.length; i++) {
            gzip[i] = gzip(layers[i]);
            zstd[i] = zstd(layers[i]);
        }
        return List.of(docker(layers), oci(gzip), oci(zstd), gzip(oci(layers)), zstd(oci(layers)));
    }
}
