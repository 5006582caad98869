package dev.qiangcai.guard.limits;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One hierarchy of control groups, as a line of `/proc/self/mountinfo` tells of it.
///
/// @param point where it is mounted, in this process' view
/// @param top which group of the hierarchy is seen there: `/`, or the container's own where nothing hides that
/// @param unified whether it is version 2
/// @param controllers what version 1 bounds with it, such as `memory`; empty for version 2
record Mount(String point, String top, boolean unified, Set<String> controllers) {
    private static final Pattern OCTAL = Pattern.compile("\\\\([0-7]{3})");

    /// Reads `36 35 98:0 /top /point rw,noatime shared:1 - type source rw,options`; empty for anything else, and for
    /// what is no control group.
    static Optional<Mount> parse(String line) {
        var halves = line.split(" - ", 2);
        if (halves.length < 2) {
            return Optional.empty();
        }
        var place = halves[0].split(" ", -1);
        var what = halves[1].split(" ", -1);
        if (place.length < 5 || what.length < 3 || !what[0].startsWith("cgroup")) {
            return Optional.empty();
        }
        var unified = what[0].equals("cgroup2");
        return Optional.of(new Mount(
                plain(place[4]),
                plain(place[3]),
                unified,
                unified ? Set.of() : Set.copyOf(Arrays.asList(what[2].split(",", -1)))));
    }

    /// The folder of a group that `/proc/self/cgroup` names, if it can be seen here at all.
    Optional<Path> folder(Path root, String group) {
        var mount = in(root);
        if (!top.equals("/") && !group.equals(top) && !group.startsWith(top + "/")) {
            return Optional.empty();
        }
        var below = top.equals("/") ? group : group.substring(top.length());
        var folder = mount.resolve(relative(below)).normalize();
        return folder.startsWith(mount) ? Optional.of(folder) : Optional.empty();
    }

    Path in(Path root) {
        return root.resolve(relative(point)).normalize();
    }

    private static String relative(String path) {
        var start = 0;
        while (start < path.length() && path.charAt(start) == '/') {
            start++;
        }
        return path.substring(start);
    }

    private static String plain(String escaped) {
        if (escaped.indexOf('\\') < 0) {
            return escaped;
        }
        return OCTAL.matcher(escaped)
                .replaceAll(match -> Matcher.quoteReplacement("" + (char) Integer.parseInt(match.group(1), 8)));
    }
}
