package dev.qiangcai.guard.limits;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Where the control groups of this process lie: version 1, version 2, or both at once. For one thread.
///
/// ```java
/// var groups = ControlGroups.find();
/// var memory = groups.of("memory").or(groups::unified);
/// ```
public final class ControlGroups {
    private static final String USUAL = "/sys/fs/cgroup";
    private static final String UNIFIED = "";

    private final KernelFiles files;
    private final List<Mount> mounts;
    private final List<String[]> own;
    private final Map<String, Optional<Group>> found = new HashMap<>();

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
        var own = new ArrayList<String[]>();
        for (var line : files.text(files.ofProcess("cgroup")).orElse("").split("\n", -1)) {
            var parts = line.split(":", 3);
            if (parts.length == 3 && parts[2].startsWith("/")) {
                own.add(parts);
            }
        }
        return new ControlGroups(files, mounts, own);
    }

    /// What is mounted, the usual places first: a container may also see its host's groups somewhere.
    static List<Mount> mounts(KernelFiles files) {
        var usual = new ArrayList<Mount>();
        var others = new ArrayList<Mount>();
        for (var line : files.text(files.at("/proc/self/mountinfo")).orElse("").split("\n", -1)) {
            var mount = Mount.parse(line);
            if (mount.isPresent()) {
                (mount.get().point().startsWith(USUAL) ? usual : others).add(mount.get());
            }
        }
        usual.addAll(others);
        return List.copyOf(usual);
    }

    /// This process' group in the version 1 hierarchy of a controller such as `memory` or `cpu`.
    public Optional<Group> of(String controller) {
        return once(controller);
    }

    /// The name of our group in a controller's hierarchy of version 1, or in that of version 2.
    private Optional<String> own(String controller) {
        for (var parts : own) {
            if (Arrays.asList(parts[1].split(",", -1)).contains(controller)
                    && (!controller.equals(UNIFIED) || parts[0].equals("0"))) {
                return Optional.of(parts[2]);
            }
        }
        return Optional.empty();
    }

    /// This process' group in the version 2 hierarchy.
    public Optional<Group> unified() {
        return once(UNIFIED);
    }

    private Optional<Group> once(String controller) {
        var group = found.get(controller);
        if (group == null) {
            group = look(controller);
            found.put(controller, group);
        }
        return group;
    }

    private Optional<Group> look(String controller) {
        for (var mount : mounts) {
            if (controller.equals(UNIFIED)
                    ? mount.unified()
                    : mount.controllers().contains(controller)) {
                return nearest(mount, own(controller));
            }
        }
        return Optional.empty();
    }

    /// Which there are: `v1`, `v2`, `v1+v2`, or nothing.
    String word() {
        var old = false;
        var unified = false;
        for (var mount : mounts) {
            old |= !mount.unified();
            unified |= mount.unified();
        }
        return (old ? "v1" : "") + (old && unified ? "+" : "") + (unified ? "v2" : "");
    }

    /// The group, or the nearest one around it that can be seen.
    private Optional<Group> nearest(Mount mount, Optional<String> name) {
        if (name.isEmpty()) {
            return Optional.empty();
        }
        var point = mount.in(files.root());
        var named = mount.folder(files.root(), name.get());
        for (var folder : new Group(point, named.orElse(point)).outwards()) {
            if (folder.toFile().isDirectory()) {
                if (named.isEmpty() || !named.get().equals(folder)) {
                    files.note(
                            "limits.group.hidden",
                            name.get(),
                            files.name(files.ofProcess("cgroup")),
                            mount.point(),
                            files.name(folder));
                }
                if (!folder.toFile().canExecute()) {
                    files.note("limits.file.unreadable", files.name(folder), "Permission denied");
                }
                return Optional.of(new Group(point, folder));
            }
        }
        return Optional.empty();
    }
}
