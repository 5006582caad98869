package dev.qiangcai.doctor.compose;

import dev.qiangcai.doctor.facts.Written;
import dev.qiangcai.doctor.tree.Branch;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One service, with what it extends.
///
/// @param file where it stands
/// @param name its key
/// @param own what it says itself
/// @param files all Compose files, by their names
record Service(ComposeFile file, Written name, Branch own, Map<String, ComposeFile> files) {
    private static final int LONGEST_CHAIN = 10;

    /// What is said there: by the service, or else by the nearest one that it extends.
    Optional<Branch> at(String... path) {
        return chain().stream().flatMap(branch -> branch.at(path).stream()).findFirst();
    }

    Optional<Written> text(String... path) {
        return at(path).flatMap(Branch::text);
    }

    String value(String... path) {
        return text(path).map(Written::value).orElse("");
    }

    /// What is said there by the service, or else by the one of the same name over which its file is laid.
    Optional<Written> counting(String... path) {
        return text(path)
                .or(() -> file.beneath(files)
                        .flatMap(other -> other.service(name.value()))
                        .flatMap(branch -> branch.text(path)));
    }

    /// Whether anything of it stands in a file that is not here.
    boolean incomplete() {
        var last = chain().getLast();
        return last.text("extends", "file").isPresent();
    }

    /// Itself, then what it extends.
    List<Branch> chain() {
        var chain = new ArrayList<Branch>();
        var next = Optional.of(own);
        while (next.isPresent() && chain.size() < LONGEST_CHAIN) {
            chain.add(next.get());
            next = next.flatMap(this::extended);
        }
        return chain;
    }

    private Optional<Branch> extended(Branch service) {
        var extending = service.text("extends").or(() -> service.text("extends", "service"));
        var here = service.source();
        var there = service.text("extends", "file")
                .map(named -> here.beside(named.value()))
                .orElse(here.name());
        return extending.flatMap(
                other -> Optional.ofNullable(files.get(there)).flatMap(found -> found.service(other.value())));
    }
}
