package dev.qiangcai.lab.build;

import dev.qiangcai.lab.child.Ending;
import dev.qiangcai.lab.child.Launch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A system that has nothing but what is put into it, for one program at a time.
///
/// The program runs in a namespace of its own, where what it needs is mounted: nothing is copied, nothing stays
/// mounted, and the machine's own files are not reachable through the root. Needs the right to make a namespace.
///
/// @param folder the root, empty at first
/// @param way how a namespace can be made here
record BareRoot(Path folder, List<String> way) {
    private static final List<List<String>> WAYS =
            List.of(List.of("unshare", "--mount"), List.of("unshare", "--map-root-user", "--mount"));

    private static final String SCRIPT = """
            root=$1
            shift
            while [ "$1" != -- ]; do
                mount --rbind "$1" "$root$2" || exit 125
                shift 2
            done
            shift
            exec chroot "$root" "$@"
            """;

    private static final int NO_MOUNT = 125;

    /// A new root in that folder; empty where this machine allows none.
    static Optional<BareRoot> in(Path folder) throws IOException, InterruptedException {
        for (var way : WAYS) {
            var trial = Launch.of(folder, List.of("true")).behind(way);
            if (Program.onPath("unshare").isPresent() && Ran.by(trial).ending().well()) {
                return Optional.of(new BareRoot(Files.createTempDirectory(folder, "root"), way));
            }
        }
        return Optional.empty();
    }

    /// Puts a file or folder of this machine into the root, at the same place unless a link leads there.
    record Guest(Path from, String to) {
        static Guest inPlace(Path file) {
            return new Guest(file, file.toAbsolutePath().toString());
        }
    }

    /// Runs a program with these guests, and `/proc`, as all there is.
    Ran run(List<Guest> guests, List<String> command) throws IOException, InterruptedException {
        var mounts = new ArrayList<String>();
        for (var guest : with(guests)) {
            var place = Path.of(folder + guest.to());
            if (Files.isDirectory(guest.from())) {
                Files.createDirectories(place);
            } else if (!Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
                Files.createDirectories(place.resolveSibling(""));
                Files.createFile(place);
            }
            mounts.add(guest.from().toRealPath().toString());
            mounts.add(guest.to());
        }
        var all = new ArrayList<>(List.of("sh", "-c", SCRIPT, "sh", folder.toString()));
        all.addAll(mounts);
        all.add("--");
        all.addAll(command);
        var ran = Ran.by(Launch.of(folder, all).behind(way));
        if (ran.ending().equals(new Ending.Exited(NO_MOUNT))) {
            throw new IOException("nothing can be mounted in a namespace here: " + ran.said());
        }
        return ran;
    }

    private static List<Guest> with(List<Guest> guests) {
        var all = new ArrayList<>(guests);
        all.add(Guest.inPlace(Path.of("/proc")));
        return all;
    }
}
