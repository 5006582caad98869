package dev.qiangcai.lab.box;

import dev.qiangcai.guard.limits.ControlGroups;
import dev.qiangcai.guard.limits.Group;
import dev.qiangcai.guard.words.Sentence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Where on this machine boxes may stand.
sealed interface Site {
    String WORDS = "dev.qiangcai.lab.words";

    /// Version 1: below our own groups, so that what bounds us bounds a box too.
    record Apart(Path memory, Path cpu) implements Site {}

    /// Version 2: below a group that hands both controllers down.
    record Together(Path parent) implements Site {}

    /// Nowhere, and why.
    record Nowhere(Sentence why) implements Site {}

    static Site find(ControlGroups groups) {
        var memory = groups.of("memory");
        var cpu = groups.of("cpu");
        if (memory.isPresent() && cpu.isPresent()) {
            return apart(memory.get().folder(), cpu.get().folder());
        }
        return groups.unified().map(Site::together).orElseGet(() -> new Nowhere(Sentence.of(WORDS, "box.none")));
    }

    private static Site apart(Path memory, Path cpu) {
        for (var folder : List.of(memory, cpu)) {
            if (!Files.isWritable(folder)) {
                return new Nowhere(Sentence.of(WORDS, "box.rights", folder));
            }
        }
        return new Apart(memory, cpu);
    }

    /// The nearest group around ours in which groups with both controllers can be made.
    static Site together(Group own) {
        return own.outwards().stream()
                .filter(Files::isWritable)
                .filter(Site::handsDown)
                .<Site>map(Together::new)
                .findFirst()
                .orElseGet(() -> new Nowhere(refusal(own)));
    }

    private static Sentence refusal(Group own) {
        var folder = own.folder();
        return words(folder.resolve("cgroup.controllers")).containsAll(both()) && Files.isWritable(folder)
                ? Sentence.of(WORDS, "box.occupied", folder)
                : Sentence.of(WORDS, "box.rights", own.mount());
    }

    /// Whether groups below have both controllers; tries to hand them down where it may. The kernel refuses where
    /// processes live in the group itself.
    private static boolean handsDown(Path group) {
        var handed = group.resolve("cgroup.subtree_control");
        if (words(handed).containsAll(both())) {
            return true;
        }
        if (!words(group.resolve("cgroup.controllers")).containsAll(both())) {
            return false;
        }
        try {
            GroupFile.write(handed, "+memory +cpu");
            return true;
        } catch (IOException refused) {
            return false;
        }
    }

    private static Collection<String> both() {
        return Set.of("memory", "cpu");
    }

    private static List<String> words(Path file) {
        try {
            return Arrays.asList(Files.readString(file).strip().split("\\s+", -1));
        } catch (IOException missing) {
            return List.of();
        }
    }

    /// Why there can be no box here; empty where there can.
    default Optional<Sentence> obstacle() {
        return this instanceof Nowhere(var why) ? Optional.of(why) : Optional.empty();
    }
}
