package dev.qiangcai.doctor.image;

import dev.qiangcai.binary.bytes.Bytes;
import dev.qiangcai.binary.bytes.Limits;
import dev.qiangcai.binary.image.Image;
import dev.qiangcai.binary.image.ImageArchive;
import dev.qiangcai.doctor.rule.Notebook;
import dev.qiangcai.doctor.source.Place;
import dev.qiangcai.guard.words.Sentence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Looks into archives of images, as `docker save` and OCI's tools write them. What it finds is named `FILE!/path`; the
/// configuration is a text of the name `FILE!/image`.
public final class ImageReader {
    static final String WORDS = "dev.qiangcai.doctor.image.words";

    private final Notebook notebook;
    private final Inside inside;

    public ImageReader(Notebook notebook, Inside inside) {
        this.notebook = notebook;
        this.inside = inside;
    }

    /// Takes down what the images say; an archive that cannot be read is a fault under its own name.
    ///
    /// @param name what the owner calls it
    public void read(Path archive, String name) {
        if (!Files.isRegularFile(archive)) {
            fault(name, Sentence.of(WORDS, Files.exists(archive) ? "image.other" : "image.missing"));
            return;
        }
        try (var bytes = Bytes.open(archive)) {
            read(bytes.part(name, 0, bytes.size()));
        } catch (IOException e) {
            broken(name, e);
        }
    }

    private void read(Bytes bytes) throws IOException {
        var opened = ImageArchive.of(bytes, Limits.USUAL);
        if (opened.isEmpty()) {
            fault(bytes.name(), Sentence.of(WORDS, "image.other"));
            return;
        }
        try (var archive = opened.get()) {
            var images = archive.images();
            for (int i = 0; i < images.size(); i++) {
                look(images.get(i), bytes.name(), images.size() == 1 ? "" : title(images, i));
            }
        }
    }

    private void look(Image image, String archive, String title) {
        try {
            new Look(image, archive + "!" + title + "/", notebook, inside).look();
        } catch (IOException e) {
            broken(archive, e);
        }
    }

    /// What tells this one from the others of its archive: its name, or else its number.
    private static String title(List<Image> images, int at) {
        return images.get(at).description().names().stream().findFirst().orElse(String.valueOf(at + 1)) + "!";
    }

    private void broken(String archive, IOException why) {
        fault(archive, Sentence.of(WORDS, "image.broken", String.valueOf(why.getMessage())));
    }

    private void fault(String archive, Sentence why) {
        notebook.fault(Place.of(archive), why);
    }
}
