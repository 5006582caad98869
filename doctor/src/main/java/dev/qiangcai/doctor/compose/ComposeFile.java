package dev.qiangcai.doctor.compose;

import dev.qiangcai.doctor.facts.Subject;
import dev.qiangcai.doctor.source.Place;
import dev.qiangcai.doctor.tree.Branch;
import java.util.stream.Stream;

/// A Compose file.
record ComposeFile(Branch branch) implements Subject {
    static final int MOST_SERVICES = 1_000;

    @Override
    public Place at() {
        return branch.place();
    }

    Stream<Service> services() {
        return branch.twigs("services").stream()
                .limit(MOST_SERVICES)
                .map(twig -> new Service(this, twig.key(), twig.value()));
    }
}
