package dev.qiangcai.dist;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A root of its own, with the bundle, `/proc`, `/dev` and whatever was put into it, and nothing of this machine.
///
/// @param folder the root
/// @param bundle what is seen in it as `/qiangcai`, where nothing can be written
record Root(Path folder, Path bundle) {
    private static final String SCRIPT = """
            root=$1 bundle=$2
            shift 2
            mkdir -p "$root/proc" "$root/dev" "$root/qiangcai"
            mount --rbind /proc "$root/proc" && mount --rbind /dev "$root/dev" &&
                mount --bind "$bundle" "$root/qiangcai" && mount -o remount,ro,bind "$root/qiangcai" || {
                echo "no namespace of files can be made here: run this with the right to mount" >&2
                exit 125
            }
            exec chroot "$root" "$@"
            """;

    /// Runs a program in it, with no variables but these.
    Shipped.Ended run(Map<String, String> environment, String... words) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        var command =
                new ArrayList<>(List.of("--mount", "sh", "-c", SCRIPT, "sh", folder.toString(), bundle.toString()));
        command.addAll(List.of(words));
        return new Shipped(Path.of("/usr/bin/unshare"), folder).run(environment, command.toArray(String[]::new));
    }
}
