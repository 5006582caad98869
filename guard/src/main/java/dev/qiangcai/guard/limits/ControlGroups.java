package dev.qiangcai.guard.limits;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Where the control groups of this process lie: version 1, version 2, or both at once.
///
/// ```java
/// var groups = ControlGroups.find();
/// var memory = groups.of("memory").or(groups::unified);
/// ```
public final class ControlGroups {
    private static final String OWN = "/proc/self/cgroup";
    private static final String USUAL = "/sys/fs/cgroup";

    private final KernelFiles files;
    private final List<Mount> mounts;
    private final List<String[]> own;

    private ControlGroups(KernelFiles files, List<Mount> mounts, List<String[]> own) {
        this.files = files;
        this.mounts = mounts;
        this.own = own;
    }

    /// Looks on this machine. Finds nothing where there are no control groups.
    public static ControlGroups find() {
        return find(new KernelFiles(Path.of("/")));
    }

    static ControlGroups find(KernelFiles files) {
        return find(files, mounts(files));
    }

    /// @param mounts as read earlier: a process may be moved to another group, but what is mounted hardly changes
    static ControlGroups find(KernelFiles files, List<Mount> mounts) {
        var own = files.text(files.at(OWN)).stream()
                .flatMap(String::lines)
                .map(line -> line.split(":", 3))
                .filter(parts -> parts.length == 3 && parts[2].startsWith("/"))
                .toList();
        return new ControlGroups(files, mounts, own);
    }

    /// What is mounted, the usual places first: a container may also see its host's groups somewhere.
    static List<Mount> mounts(KernelFiles files) {
        return files.text(files.at("/proc/self/mountinfo")).stream()
                .flatMap(String::lines)
                .flatMap(line -> Mount.parse(line).stream())
                .sorted(Comparator.comparing(mount -> !mount.point().startsWith(USUAL)))
                .toList();
    }

    /// This process' group in the version 1 hierarchy of a controller such as `memory` or `cpu`.
    public Optional<Group> of(String controller) {
        return group(
                mount -> mount.controllers().contains(controller),
                parts -> Arrays.asList(parts[1].split(",")).contains(controller));
    }

    /// This process' group in the version 2 hierarchy.
    public Optional<Group> unified() {
        return group(Mount::unified, parts -> parts[0].equals("0") && parts[1].isEmpty());
    }

    /// Which there are: `v1`, `v2`, `v1+v2`, or nothing.
    String word() {
        var old = mounts.stream().anyMatch(mount -> !mount.unified());
        var unified = mounts.stream().anyMatch(Mount::unified);
        return (old ? "v1" : "") + (old && unified ? "+" : "") + (unified ? "v2" : "");
    }

    private Optional<Group> group(Predicate<Mount> here, Predicate<String[]> mine) {
        var mount = mounts.stream().filter(here).findFirst();
        var name = own.stream().filter(mine).map(parts -> parts[2]).findFirst();
        if (mount.isEmpty() || name.isEmpty()) {
            return Optional.empty();
        }
        return nearest(mount.get(), name.get());
    }

    /// The group, or the nearest one around it that can be seen.
    private Optional<Group> nearest(Mount mount, String name) {
        var point = mount.in(files.root());
        var named = mount.folder(files.root(), name);
        var seen = new Group(point, named.orElse(point))
                .outwards().stream().filter(Files::isDirectory).findFirst();
        if (seen.isPresent() && !seen.equals(named)) {
            files.note("limits.group.hidden", name, OWN, mount.point(), files.name(seen.get()));
        }
        return seen.map(folder -> new Group(point, folder));
    }
}
