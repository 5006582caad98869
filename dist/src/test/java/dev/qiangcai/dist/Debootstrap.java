package dev.qiangcai.dist;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A small Debian in a folder.
///
/// @param release its name
/// @param debs where Debian's packages are kept
record Debootstrap(String release, Path debs) {
    /// Its files, and nothing set up.
    void unpack(Path root) throws IOException {
        run(root, "--foreign");
    }

    /// Ready to be used.
    void install(Path root) throws IOException {
        run(root, "--include=adduser");
    }

    private void run(Path root, String how) throws IOException {
        var debootstrap = new Packages(debs).unpacked("debootstrap");
        var command = new ArrayList<>(
                List.of("sh", debootstrap.resolve("usr/sbin/debootstrap").toString(), how, "--variant=minbase"));
        command.addAll(List.of(release, root.toString()));
        var data = debootstrap.resolve("usr/share/debootstrap").toString();
        new Tool(command, Map.of("DEBOOTSTRAP_DIR", data)).run();
    }
}
