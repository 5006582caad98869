package dev.qiangcai.guard.limits;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// A control group, as a folder that can be read.
///
/// @param mount where its hierarchy is mounted
/// @param folder the group itself: `mount` or a folder below it
public record Group(Path mount, Path folder) {
    public Group {
        Objects.requireNonNull(mount, "mount");
        Objects.requireNonNull(folder, "folder");
        if (!folder.startsWith(mount)) {
            throw new IllegalArgumentException(folder + " must lie in " + mount);
        }
    }

    /// The group and every group around it that can be seen, from the inside out. Each may bound what is inside it.
    public List<Path> outwards() {
        var around = new ArrayList<Path>();
        for (var at = folder; at != null && at.startsWith(mount); at = at.getParent()) {
            around.add(at);
        }
        return List.copyOf(around);
    }
}
