package dev.qiangcai.doctor.kubernetes;

import dev.qiangcai.doctor.facts.Subject;
import dev.qiangcai.doctor.facts.Written;
import dev.qiangcai.doctor.source.Place;
import dev.qiangcai.doctor.tree.Branch;
import java.util.stream.Stream;

/// What Skaffold builds: it puts a tag of its own behind the names of these images wherever manifests call them.
record Skaffold(Branch object) implements Subject {
    static boolean is(Branch object) {
        return object.value("apiVersion").startsWith("skaffold/");
    }

    @Override
    public Place at() {
        return object.place();
    }

    Stream<String> images() {
        return Stream.concat(Stream.of(object), object.items("profiles").stream())
                .flatMap(part -> part.items("build", "artifacts").stream())
                .flatMap(artifact -> artifact.text("image").stream())
                .map(Written::value);
    }
}
