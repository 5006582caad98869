package dev.qiangcai.doctor.image;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;

/// Makes archives of images as `docker save` and OCI's tools write them, with real digests.
public final class ImageForge {
    private static final int BLOCK = 512;

    private ImageForge() {}

    /// A tar archive in the making (POSIX ustar).
    public static final class Tar {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        public Tar file(String path, String contents) {
            return file(path, contents.getBytes(StandardCharsets.UTF_8));
        }

        public Tar file(String path, byte[] contents) {
            return entry(path, '0', "", contents);
        }

        public Tar link(String path, String target) {
            return entry(path, '2', target, new byte[0]);
        }

        private Tar entry(String path, char type, String link, byte[] contents) {
            var header = new byte[BLOCK];
            text(header, 0, path);
            text(header, 100, "0000755");
            text(header, 124, "%011o".formatted(contents.length));
            text(header, 136, "00000000000");
            header[156] = (byte) type;
            text(header, 157, link);
            text(header, 257, "ustar\00000");
            text(header, 148, "        ");
            int sum = 0;
            for (var each : header) {
                sum += Byte.toUnsignedInt(each);
            }
            text(header, 148, "%06o\0 ".formatted(sum));
            bytes.writeBytes(header);
            bytes.writeBytes(contents);
            bytes.writeBytes(new byte[(BLOCK - contents.length % BLOCK) % BLOCK]);
            return this;
        }

        private static void text(byte[] header, int at, String text) {
            var letters = text.getBytes(StandardCharsets.UTF_8);
            System.arraycopy(letters, 0, header, at, letters.length);
        }

        public byte[] bytes() {
            var whole = new ByteArrayOutputStream();
            whole.writeBytes(bytes.toByteArray());
            whole.writeBytes(new byte[2 * BLOCK]);
            return whole.toByteArray();
        }
    }

    /// The configuration of an image.
    ///
    /// @param config what stands behind `config`, as JSON
    static String configuration(String config, byte[]... layers) {
        var digests = new ArrayList<String>();
        for (var layer : layers) {
            digests.add("\"sha256:" + sha256(layer) + "\"");
        }
        return "{\"os\":\"linux\",\"architecture\":\"amd64\",\"config\":" + config
                + ",\"rootfs\":{\"type\":\"layers\",\"diff_ids\":" + digests + "}}";
    }

    /// As `docker save` writes it.
    public static byte[] docker(String config, byte[]... layers) {
        var archive = new Tar();
        var names = new ArrayList<String>();
        for (var layer : layers) {
            var name = sha256(layer) + "/layer.tar";
            names.add("\"" + name + "\"");
            archive.file(name, layer);
        }
        return archive.file("config.json", configuration(config, layers))
                .file(
                        "manifest.json",
                        "[{\"Config\":\"config.json\",\"RepoTags\":[\"shop:1.4\"],\"Layers\":" + names + "}]")
                .bytes();
    }

    /// As OCI's tools write it, the layers packed.
    public static byte[] oci(String config, byte[]... layers) {
        var archive = new Tar().file("oci-layout", "{\"imageLayoutVersion\":\"1.0.0\"}");
        var packed = List.of(layers).stream()
                .map(ImageForge::gzip)
                .map(layer -> blob(archive, layer))
                .collect(Collectors.joining(","));
        var configured = blob(archive, configuration(config, layers).getBytes(StandardCharsets.UTF_8));
        var manifest = blob(
                archive,
                ("{\"schemaVersion\":2,\"config\":" + configured + ",\"layers\":[" + packed + "]}")
                        .getBytes(StandardCharsets.UTF_8));
        return archive.file("index.json", "{\"schemaVersion\":2,\"manifests\":[" + manifest + "]}")
                .bytes();
    }

    private static String blob(Tar archive, byte[] contents) {
        archive.file("blobs/sha256/" + sha256(contents), contents);
        return "{\"digest\":\"sha256:" + sha256(contents) + "\",\"size\":" + contents.length + "}";
    }

    public static byte[] gzip(byte[] bytes) {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
