package dev.qiangcai.dist;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A root of its own, with `/proc` and `/dev`.
///
/// @param folder the root
/// @param user who programs run as, two numbers
/// @param volume the one folder in it that can be written to; empty: all of it can
record Chroot(Path folder, String user, String volume) {
    private static final String SCRIPT = """
            root=$1 user=$2 volume=$3 told=$PATH
            shift 3
            PATH=/usr/sbin:/usr/bin:/sbin:/bin
            chroot=$(command -v chroot)
            mkdir -p "$root/proc" "$root/dev"
            mount --bind "$root" "$root" && mount --rbind /proc "$root/proc" && mount --rbind /dev "$root/dev" &&
                if [ -n "$volume" ]; then
                    mount -t tmpfs -o "mode=0700,uid=${user%:*},gid=${user#*:}" tmpfs "$root$volume" &&
                        mount -o remount,ro,bind "$root"
                fi || {
                echo "no namespace of files can be made here: run this with the right to mount" >&2
                exit 125
            }
            PATH=$told
            exec "$chroot" --userspec="$user" "$root" "$@"
            """;

    /// A system whose root may do everything.
    static Chroot of(Path folder) {
        return new Chroot(folder, "0:0", "");
    }

    /// Runs a program in it, with no variables but these.
    Shipped.Ended run(Map<String, String> environment, String... words) throws IOException, InterruptedException {
        var command =
                new ArrayList<>(List.of("--mount", "/bin/sh", "-c", SCRIPT, "sh", folder.toString(), user, volume));
        command.addAll(List.of(words));
        return new Shipped(Path.of("/usr/bin/unshare"), folder).run(environment, command.toArray(String[]::new));
    }
}
