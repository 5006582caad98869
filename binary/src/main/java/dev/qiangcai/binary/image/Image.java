package dev.qiangcai.binary.image;

import dev.qiangcai.binary.bytes.Budget;
import dev.qiangcai.binary.bytes.Bytes;
import dev.qiangcai.binary.bytes.Limits;
import dev.qiangcai.binary.image.Tree.Origin;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// One image of an archive. It is only good while the archive is open.
public final class Image {
    private final Bytes archive;
    private final Limits limits;
    private final Description description;
    private final List<Layer> layers;

    /// What an image says of itself before a layer is read.
    ///
    /// @param names such as `shop:1.4`; there may be none
    /// @param layers how many it has
    public record Description(List<String> names, Configuration configuration, int layers) {
        public Description {
            names = List.copyOf(names);
        }
    }

    /// Is shown files, one after the other.
    @FunctionalInterface
    public interface Visitor {
        /// @param contents to be read now; they are gone afterwards
        void see(ImageFile file, Bytes contents) throws IOException;
    }

    Image(Bytes archive, Limits limits, Description description, List<Layer> layers) {
        this.archive = archive;
        this.limits = limits;
        this.description = description;
        this.layers = List.copyOf(layers);
    }

    public Description description() {
        return description;
    }

    /// The files as a container sees them. Each call reads all layers.
    ///
    /// @throws dev.qiangcai.binary.bytes.Malformed when a layer is not what the image was made of
    public Tree tree() throws IOException {
        return Layers.tree(layers, new Budget(limits, archive));
    }

    /// Shows the wanted files' contents, layer by layer, each layer read once. Files in pieces are not shown.
    public void visit(Tree tree, Predicate<ImageFile> wanted, Visitor visitor) throws IOException {
        var budget = new Budget(limits, archive);
        var byOrigin = new HashMap<Origin, List<ImageFile>>();
        tree.placed().values().stream()
                .filter(Layers::plain)
                .filter(placed -> wanted.test(placed.file()))
                .forEach(placed -> byOrigin.computeIfAbsent(placed.origin(), origin -> new ArrayList<>())
                        .add(placed.file()));
        for (int i = 0; i < layers.size(); i++) {
            int number = i;
            long left = byOrigin.keySet().stream()
                    .filter(origin -> origin.layer() == number)
                    .count();
            if (left > 0) {
                visit(number, byOrigin, budget, visitor);
            }
        }
    }

    private void visit(int layer, Map<Origin, List<ImageFile>> wanted, Budget budget, Visitor visitor)
            throws IOException {
        try (var tar = new Tar(layers.get(layer).bytes(), budget)) {
            int number = 0;
            for (var entry = tar.next(); entry.isPresent(); entry = tar.next()) {
                var files = wanted.getOrDefault(new Origin(layer, number++), List.of());
                if (!files.isEmpty()) {
                    show(tar, entry.get(), files, visitor);
                }
            }
        }
    }

    private void show(Tar tar, TarEntry entry, List<ImageFile> files, Visitor visitor) throws IOException {
        var name = archive.name() + "!/" + entry.path();
        try (var stream = tar.contents(entry);
                var contents = Bytes.kept(name, stream)) {
            for (var file : files) {
                visitor.see(file, contents);
            }
        }
    }
}
