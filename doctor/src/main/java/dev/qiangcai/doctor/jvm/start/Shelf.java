package dev.qiangcai.doctor.jvm.start;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The option files that were found, and which of them a command has taken. Safe for use by many threads.
final class Shelf {
    private final List<OptionFile> files;
    private final Set<OptionFile> taken = ConcurrentHashMap.newKeySet();

    Shelf(List<OptionFile> files) {
        this.files = List.copyOf(files);
    }

    Optional<OptionFile> take(String path) {
        var found = files.stream().filter(file -> file.named(path)).findFirst();
        found.ifPresent(taken::add);
        return found;
    }

    List<OptionFile> left() {
        return files.stream().filter(file -> !taken.contains(file)).toList();
    }
}
