package dev.qiangcai.doctor.compose;

import dev.qiangcai.doctor.facts.Written;
import dev.qiangcai.doctor.tree.Branch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One service, with what it extends in the same file.
///
/// @param file where it stands
/// @param name its key
/// @param own what it says itself
record Service(ComposeFile file, Written name, Branch own) {
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

    /// Whether anything of it stands in a file that is not looked up.
    boolean incomplete() {
        return chain().stream()
                .anyMatch(branch -> branch.text("extends", "file").isPresent());
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
        return service.text("extends", "file").isPresent()
                ? Optional.empty()
                : extending.flatMap(other -> file.branch().at("services", other.value()));
    }
}
