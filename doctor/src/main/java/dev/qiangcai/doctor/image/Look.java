package dev.qiangcai.doctor.image;

import dev.qiangcai.binary.bytes.Bytes;
import dev.qiangcai.binary.image.Image;
import dev.qiangcai.binary.image.ImageFile;
import dev.qiangcai.binary.image.ImageFile.Plain;
import dev.qiangcai.binary.image.Tree;
import dev.qiangcai.doctor.rule.Notebook;
import dev.qiangcai.doctor.source.Place;
import dev.qiangcai.guard.words.Sentence;
import java.io.IOException;
import java.util.List;

/// One look into one image.
final class Look {
    /// A larger file is told of and not read.
    private static final long LARGEST = 1L << 30;

    private static final int ELF = 0x7f454c46;

    private final Image image;
    private final String folder;
    private final Notebook notebook;
    private final Inside inside;

    /// @param folder what the names of its files begin with
    Look(Image image, String folder, Notebook notebook, Inside inside) {
        this.image = image;
        this.folder = folder;
        this.notebook = notebook;
        this.inside = inside;
    }

    void look() throws IOException {
        var text = ConfigText.of(image.description(), folder + "image");
        inside.described(text.source());
        Tree tree;
        try {
            tree = image.tree();
        } catch (IOException broken) {
            // What the configuration says holds all the same.
            notebook.note(text.recipe(List.of()));
            throw broken;
        }
        look(tree, text);
    }

    private void look(Tree tree, ConfigText text) throws IOException {
        var launch = image.description().configuration().launch();
        var named = new Names(launch, tree).named();
        var recipe = text.recipe(Names.copies(named));
        notebook.note(recipe);
        var grounds = new Grounds(tree, named.values(), launch.folder(), inside::read);
        var library = new CLibrary(tree);
        image.visit(tree, file -> library.wants(file) || (grounds.wants(file) && bearable(file)), (file, bytes) -> {
            if (library.wants(file)) {
                library.see(bytes);
            } else if (!grounds.programOnly(file) || program(bytes)) {
                inside.holds(bytes.part(folder + file.path(), 0, bytes.size()));
            }
        });
        notebook.note(new ShippedImage(recipe, library.libc()));
    }

    private boolean bearable(ImageFile file) {
        if (file.form() instanceof Plain(var size) && size > LARGEST) {
            notebook.fault(Place.of(folder + file.path()), Sentence.of(ImageReader.WORDS, "image.large", size >> 20));
            return false;
        }
        return true;
    }

    private static boolean program(Bytes bytes) throws IOException {
        return bytes.size() >= Integer.BYTES && bytes.at(0, Integer.BYTES).getInt() == ELF;
    }
}
