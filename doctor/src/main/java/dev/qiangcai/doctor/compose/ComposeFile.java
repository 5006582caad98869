package dev.qiangcai.doctor.compose;

import dev.qiangcai.doctor.facts.Subject;
import dev.qiangcai.doctor.source.Place;
import dev.qiangcai.doctor.tree.Branch;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// A Compose file.
record ComposeFile(Branch branch) implements Subject {
    static final int MOST_SERVICES = 1_000;

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

    String folder() {
        return branch.source().folder();
    }

    /// Whether it is the file that Compose reads first, over which others are laid.
    boolean first() {
        return branch.source().base().matches("(docker-)?compose\\.ya?ml");
    }

    Optional<Branch> service(String name) {
        return branch.at("services", name);
    }
}
