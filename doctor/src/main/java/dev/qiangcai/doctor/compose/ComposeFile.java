package dev.qiangcai.doctor.compose;

import dev.qiangcai.doctor.facts.Subject;
import dev.qiangcai.doctor.source.Place;
import dev.qiangcai.doctor.tree.Branch;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// A Compose file.
record ComposeFile(Branch branch) implements Subject {
    static final int MOST_SERVICES = 1_000;

    /// What Compose reads where no file is named, in its order.
    private static final List<String> FIRST =
            List.of("compose.yaml", "compose.yml", "docker-compose.yaml", "docker-compose.yml");

    @Override
    public int bulk() {
        return branch.letters();
    }

    @Override
    public Place at() {
        return branch.place();
    }

    /// @param files all Compose files, by their names
    Stream<Service> services(Map<String, ComposeFile> files) {
        return branch.twigs("services").stream()
                .limit(MOST_SERVICES)
                .map(twig -> new Service(this, twig.key(), twig.value(), files));
    }

    /// The file of its folder that Compose reads by itself, over which this one is laid; empty for that one itself.
    ///
    /// @param files all Compose files, by their names
    Optional<ComposeFile> beneath(Map<String, ComposeFile> files) {
        var source = branch.source();
        return FIRST.contains(source.base())
                ? Optional.empty()
                : FIRST.stream()
                        .flatMap(name -> Optional.ofNullable(files.get(source.folder() + name)).stream())
                        .findFirst();
    }

    Optional<Branch> service(String name) {
        return branch.at("services", name);
    }
}
