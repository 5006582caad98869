package dev.qiangcai.binary.image;

import dev.qiangcai.binary.image.ImageFile.Folder;
import dev.qiangcai.binary.image.ImageFile.Link;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/// The files of an image as a container sees them: what upper layers replaced or removed is gone.
public final class Tree {
    /// As many links as Linux follows.
    private static final int MOST_LINKS = 40;

    private final NavigableMap<String, Placed> files;

    /// @param origin where its contents lie
    record Placed(ImageFile file, Origin origin) {}

    /// An entry of a layer, both counted from 0.
    record Origin(int layer, int entry) {}

    Tree(NavigableMap<String, Placed> files) {
        this.files = Collections.unmodifiableNavigableMap(new TreeMap<>(files));
    }

    /// By path, in order.
    public List<ImageFile> files() {
        return files.values().stream().map(Placed::file).toList();
    }

    /// What a program in the container finds under that path: links are followed, and never lead out of the image.
    public Optional<ImageFile> find(String path) {
        return resolved(files, path, true).map(files::get).map(Placed::file);
    }

    NavigableMap<String, Placed> placed() {
        return files;
    }

    /// The path without links.
    ///
    /// @param last whether the last part is followed too
    /// @return empty where links lead in a circle
    static Optional<String> resolved(NavigableMap<String, Placed> files, String path, boolean last) {
        Deque<String> left = new ArrayDeque<>(parts(path));
        Deque<String> walked = new ArrayDeque<>();
        int links = 0;
        while (!left.isEmpty()) {
            var part = left.removeFirst();
            if (part.equals("..")) {
                walked.pollLast();
                continue;
            }
            walked.addLast(part);
            var found = files.get(String.join("/", walked));
            if (found != null && found.file().form() instanceof Link(var target) && (last || !left.isEmpty())) {
                if (++links > MOST_LINKS) {
                    return Optional.empty();
                }
                follow(target, walked, left);
            }
        }
        return Optional.of(String.join("/", walked));
    }

    private static void follow(String target, Deque<String> walked, Deque<String> left) {
        walked.removeLast();
        if (target.startsWith("/")) {
            walked.clear();
        }
        parts(target).reversed().forEach(left::addFirst);
    }

    static List<String> parts(String path) {
        return Arrays.stream(path.split("/", -1))
                .filter(part -> !part.isEmpty() && !part.equals("."))
                .toList();
    }

    /// Takes the file away, and all below it.
    static void cut(NavigableMap<String, Placed> files, String path) {
        files.remove(path);
        clear(files, path);
    }

    /// Takes all below the folder away; all there is, if it is the root.
    static void clear(NavigableMap<String, Placed> files, String folder) {
        if (folder.isEmpty()) {
            files.clear();
        } else {
            // '0' follows '/' in the order of characters.
            files.subMap(folder + "/", true, folder + "0", false).clear();
        }
    }

    /// Puts a file there. A folder over a folder keeps what is in it.
    static void put(NavigableMap<String, Placed> files, Placed placed) {
        var file = placed.file();
        if (!(file.form() instanceof Folder)) {
            clear(files, file.path());
        }
        files.put(file.path(), placed);
    }
}
