package dev.qiangcai.doctor.javabuild;

import dev.qiangcai.doctor.facts.Subject;
import dev.qiangcai.doctor.facts.Written;
import dev.qiangcai.doctor.source.Place;
import java.util.Objects;
import java.util.stream.Stream;

/// Where a build fetches from: a repository, a mirror, the wrapper's distribution.
record Address(Written url) implements Subject {
    Address {
        Objects.requireNonNull(url, "url");
    }

    @Override
    public Place at() {
        return url.place();
    }

    /// Whether what comes from there can be changed on its way: without TLS, and not from this very machine.
    boolean open() {
        var text = url.value().replace("\\", "");
        return text.startsWith("http://")
                && Stream.of("localhost", "127.", "[::1]", "0.0.0.0")
                        .noneMatch(host -> text.startsWith("http://" + host));
    }
}
