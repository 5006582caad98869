package dev.qiangcai.binary.image;

import dev.qiangcai.binary.bytes.Budget;
import dev.qiangcai.binary.image.ImageFile.Folder;
import dev.qiangcai.binary.image.ImageFile.Plain;
import dev.qiangcai.binary.image.Tree.Origin;
import dev.qiangcai.binary.image.Tree.Placed;
import java.io.IOException;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/// Puts an image's layers upon each other, the lowest first. A file named `.wh.x` takes `x` of the layers below away,
/// and `.wh..wh..opq` all that they have in its folder.
final class Layers {
    private static final String WHITEOUT = ".wh.";
    private static final String OPAQUE = ".wh..wh..opq";

    private final Budget budget;
    private final NavigableMap<String, Placed> files = new TreeMap<>();

    private Layers(Budget budget) {
        this.budget = budget;
    }

    static Tree tree(List<Layer> layers, Budget budget) throws IOException {
        var all = new Layers(budget);
        for (int i = 0; i < layers.size(); i++) {
            all.add(layers.get(i), i);
        }
        return new Tree(all.files);
    }

    /// What a layer takes away is what lies below it, wherever in the layer it says so.
    private void add(Layer layer, int number) throws IOException {
        var entries = layer.entries(budget);
        for (var entry : entries) {
            remove(entry.path());
        }
        for (int i = 0; i < entries.size(); i++) {
            put(entries.get(i), new Origin(number, i));
        }
    }

    private void remove(String path) {
        int slash = path.lastIndexOf('/');
        var name = path.substring(slash + 1);
        if (name.equals(OPAQUE)) {
            Tree.resolved(files, path.substring(0, Math.max(0, slash)), true)
                    .ifPresent(folder -> Tree.clear(files, folder));
        } else if (name.startsWith(WHITEOUT)) {
            Tree.resolved(files, path.substring(0, slash + 1) + name.substring(WHITEOUT.length()), false)
                    .ifPresent(removed -> Tree.cut(files, removed));
        }
    }

    private void put(TarEntry entry, Origin origin) {
        if (entry.path().substring(entry.path().lastIndexOf('/') + 1).startsWith(WHITEOUT)) {
            return;
        }
        var path = Tree.resolved(files, entry.path(), false).filter(found -> !found.isEmpty());
        path.flatMap(found -> placed(found, entry, origin)).ifPresent(placed -> Tree.put(files, placed));
    }

    /// Empty for another name of a file that is not there.
    private Optional<Placed> placed(String path, TarEntry entry, Origin origin) {
        return switch (entry.kind()) {
            case TarEntry.Itself(var form) ->
                Optional.of(new Placed(new ImageFile(path, form, entry.mode(), origin.layer()), origin));
            case TarEntry.SameAs(var other) ->
                Tree.resolved(files, other, false)
                        .flatMap(found -> Optional.ofNullable(files.get(found)))
                        .filter(found -> !(found.file().form() instanceof Folder))
                        .map(found -> new Placed(
                                new ImageFile(
                                        path, found.file().form(), found.file().mode(), origin.layer()),
                                found.origin()));
        };
    }

    /// Whether that file has contents of its own to be read.
    static boolean plain(Placed placed) {
        return placed.file().form() instanceof Plain;
    }
}
