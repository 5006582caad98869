package dev.qiangcai.dist;

import dev.qiangcai.attest.Resource;
import dev.qiangcai.attest.Sha256;
import dev.qiangcai.attest.Statement.Provenance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/// What shipped files were made of, as their provenance states it: the sources' commit, the JDK, what the libraries
/// were compared with, and Debian's packages. No time, place or person is in it.
///
/// @param order what was made
/// @param packages Debian's, as far as any were used
record Origin(Order order, Collection<Path> packages) {
    /// Explained in docs/dist.md.
    private static final String BUILD = "https://qiangcai.dev/build-dist/v1";

    private static final String VERSION = "version";
    private static final String BUILDER = "https://qiangcai.dev/build-dist/by-hand";

    Origin {
        packages = List.copyOf(packages);
    }

    Provenance provenance() throws IOException {
        var parts = new ArrayList<Resource>();
        sources(parts);
        var java = order.jdk().resolve("lib/modules");
        parts.add(Resource.of("jdk/lib/modules", Sha256.of(java)).with(VERSION, new JdkRelease(order.jdk()).version()));
        var libraries = order.sources().resolve(".mvn/checksums/checksums.sha256");
        parts.add(Resource.of(".mvn/checksums/checksums.sha256", Sha256.of(libraries)));
        for (var file : packages) {
            parts.add(Resource.of(file));
        }
        return Provenance.of(BUILD, parameters(), parts, BUILDER);
    }

    private Map<String, String> parameters() throws IOException {
        var parameters = new TreeMap<>(Map.of(
                "debug",
                order.wishes().debug() + "",
                "kinds",
                new TreeSet<>(order.wishes().kinds()) + ""));
        if (order.wishes().profile().isPresent()) {
            parameters.put(
                    "profile", "sha256:" + Sha256.of(order.wishes().profile().get()));
        }
        return parameters;
    }

    /// Nothing is said of sources that are in no repository.
    private void sources(List<Resource> parts) {
        if (Files.exists(order.sources().resolve(".git"))) {
            var commit = Resource.commit("sources", git("rev-parse", "HEAD").strip());
            boolean changed = !git("status", "--porcelain").isBlank();
            parts.add(changed ? commit.with("changed", "not all of it is committed") : commit);
        }
    }

    private String git(String... words) {
        var command = new ArrayList<>(List.of("git", "-C", order.sources().toString()));
        command.addAll(List.of(words));
        return new Tool(command, Map.of("LC_ALL", "C")).run();
    }
}
