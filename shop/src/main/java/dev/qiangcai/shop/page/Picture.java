package dev.qiangcai.shop.page;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;

/// A picture that a store shows, drawn anew: only its pixels are the store's, whatever else its file held.
public final class Picture {
    private static final int LARGEST_FILE = 4 << 20;
    private static final int LONGEST_SIDE = 4096;
    /// A buyer has some hundred MiB, and a pixel takes up to eight bytes while it is read, and four more when drawn.
    private static final int MOST_PIXELS = 4 << 20;
    /// A JPEG may hold as many scans as fit into its file, and each costs as much as the whole picture; what programs
    /// write has ten or so.
    private static final int MOST_SCANS = 100;
    private static final int HEAD = 8;
    private static final List<String> BEGINNINGS = List.of("\u0089PNG\r\n", "\u00ff\u00d8\u00ff", "GIF8", "BM");
    /// Pictures within JSON: with or without the beginning of a `data:` address.
    private static final Pattern INLINE =
            Pattern.compile("(?:data:image/[\\w.+-]{1,20};base64,)?((?:iVBOR|/9j/|R0lGOD|Qk)[A-Za-z0-9+/=\\s]{20,})");

    private final byte[] png;
    private final int width;
    private final int height;

    private Picture(byte[] png, int width, int height) {
        this.png = png;
        this.width = width;
        this.height = height;
    }

    /// Empty: no picture of a kind that is known (PNG, JPEG, GIF, BMP), broken, over 4 MiB, 4096 pixels wide or
    /// high, or 4 million in all, or a JPEG of too many scans.
    public static Optional<Picture> of(byte[] file) {
        if (file.length > LARGEST_FILE || scans(file) > MOST_SCANS) {
            return Optional.empty();
        }
        try (var input = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            var readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            var reader = readers.next();
            try {
                reader.setInput(input, true, true);
                return read(reader);
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException _) {
            return Optional.empty(); // Java's readers throw whatever comes up on a broken file.
        }
    }

    /// How often a JPEG's pixels are gone over: among them, its mark for that cannot stand by chance.
    private static int scans(byte[] file) {
        int scans = 0;
        boolean jpeg = file.length > 1 && (file[0] & 0xFF) == 0xFF && (file[1] & 0xFF) == 0xD8;
        for (int i = 0; jpeg && i + 1 < file.length; i++) {
            scans += (file[i] & 0xFF) == 0xFF && (file[i + 1] & 0xFF) == 0xDA ? 1 : 0;
        }
        return scans;
    }

    /// Whether a file begins as a picture does.
    public static boolean begins(byte[] file) {
        var head = new String(file, 0, Math.min(file.length, HEAD), StandardCharsets.ISO_8859_1);
        return BEGINNINGS.stream().anyMatch(head::startsWith);
    }

    /// The picture that a text is, as Base64 or as a `data:` address.
    public static Optional<Picture> inline(String text) {
        var found = INLINE.matcher(text.strip());
        if (text.length() > 2 * LARGEST_FILE || !found.matches()) {
            return Optional.empty();
        }
        return of(Base64.getMimeDecoder().decode(found.group(1).getBytes(StandardCharsets.US_ASCII)));
    }

    /// Its size is known before its pixels are: a small file can hold a huge picture.
    private static Optional<Picture> read(ImageReader reader) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if (width > LONGEST_SIDE || height > LONGEST_SIDE || width * height > MOST_PIXELS) {
            return Optional.empty();
        }
        return Optional.of(drawn(reader.read(0)));
    }

    private static Picture drawn(BufferedImage image) {
        var copy = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_ARGB);
        var pen = copy.createGraphics();
        pen.drawImage(image, 0, 0, null);
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(copy, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write a PNG image to memory", e);
        }
        return new Picture(bytes.toByteArray(), copy.getWidth(), copy.getHeight());
    }

    /// As a PNG file.
    public byte[] png() {
        return png.clone();
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    @Override
    public String toString() {
        return width + "x" + height;
    }
}
