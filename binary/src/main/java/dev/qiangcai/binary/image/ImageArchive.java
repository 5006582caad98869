package dev.qiangcai.binary.image;

import static java.util.Objects.requireNonNull;

import dev.qiangcai.binary.bytes.Budget;
import dev.qiangcai.binary.bytes.Bytes;
import dev.qiangcai.binary.bytes.Limits;
import dev.qiangcai.binary.bytes.Malformed;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// An open archive of images: what `docker save` writes, or an OCI layout in a tar file; either may be packed with
/// gzip.
///
/// ```java
/// try (var archive = ImageArchive.open(file, Limits.USUAL)) {
///     for (var image : archive.images()) {
///         var tree = image.tree();
///         image.visit(tree, ImageFile::executable, (found, contents) -> judge(found, Binary.of(contents,
/// Limits.USUAL)));
///     }
/// }
/// ```
public final class ImageArchive implements AutoCloseable {
    private static final int HEAD = 512;
    private static final int LONGEST_NAME = 100;
    private static final Pattern FIRST = Pattern.compile(
            "(\\./)?((blobs|oci-layout|index.json|manifest.json|repositories|config.json|sha256:).*|[0-9a-f]{64}.*|)\0*",
            Pattern.DOTALL);

    private static final int MAGIC_AT = 257;
    private static final long MAGIC = 0x7573746172L;

    private final Bytes whole;
    private final Bytes plain;
    private final List<Image> images;

    private ImageArchive(Bytes whole, Bytes plain, List<Image> images) {
        this.whole = requireNonNull(whole, "whole");
        this.plain = requireNonNull(plain, "plain");
        this.images = List.copyOf(images);
    }

    /// Empty for a file of another kind.
    ///
    /// @throws dev.qiangcai.binary.bytes.Unreadable when it begins as one and does not go on as one
    public static Optional<ImageArchive> open(Path file, Limits limits) throws IOException {
        var bytes = Bytes.open(file);
        try {
            var opened = of(bytes, limits);
            if (opened.isEmpty()) {
                bytes.close();
            }
            return opened;
        } catch (IOException failed) {
            bytes.close();
            throw failed;
        }
    }

    /// As [#open], of bytes that are open already; they are closed with the archive.
    public static Optional<ImageArchive> of(Bytes bytes, Limits limits) throws IOException {
        if (!possible(bytes, limits)) {
            return Optional.empty();
        }
        var budget = new Budget(limits, bytes);
        var plain = bytes;
        if (Unpacking.packed(bytes)) {
            try (var stream = Unpacking.of(bytes, budget)) {
                plain = Bytes.kept(bytes.name(), stream);
            }
        }
        var archive = new ImageArchive(bytes, plain, images(plain, bytes, budget));
        if (archive.images().isEmpty() && plain != bytes) {
            plain.close();
        }
        return archive.images().isEmpty() ? Optional.empty() : Optional.of(archive);
    }

    private static List<Image> images(Bytes plain, Bytes bytes, Budget budget) throws IOException {
        try {
            return new Index(plain, budget).images();
        } catch (IOException failed) {
            if (plain != bytes) {
                plain.close();
            }
            throw failed;
        }
    }

    public List<Image> images() {
        return images;
    }

    @Override
    public void close() throws IOException {
        try (whole;
                plain) {
            // Both are closed, whatever becomes of either.
        }
    }

    /// Whether it begins as a tar archive. A packed one is unpacked only if its first name is one that images begin
    /// with.
    private static boolean possible(Bytes bytes, Limits limits) throws IOException {
        if (!Unpacking.packed(bytes)) {
            return tar(bytes.upTo(0, HEAD));
        }
        try (var stream = Unpacking.of(bytes, new Budget(limits, bytes))) {
            var head = stream.readNBytes(HEAD);
            return tar(ByteBuffer.wrap(head)) && usual(name(head));
        } catch (Malformed none) {
            return false;
        }
    }

    private static boolean tar(ByteBuffer head) {
        return head.remaining() == HEAD && head.getLong(MAGIC_AT) >>> 24 == MAGIC;
    }

    /// Whether archives of images hold files of such a name, and hardly any other archive does.
    static boolean usual(String name) {
        return FIRST.matcher(name).matches();
    }

    private static String name(byte[] head) {
        return new String(head, 0, LONGEST_NAME, StandardCharsets.ISO_8859_1);
    }
}
