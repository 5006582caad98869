package dev.qiangcai.doctor.docker;

import dev.qiangcai.doctor.rule.Notebook;
import dev.qiangcai.doctor.rule.Reader;
import dev.qiangcai.doctor.source.Source;
import java.util.Locale;

/// Reads Dockerfiles and Containerfiles.
public final class DockerReader implements Reader {
    @Override
    public boolean reads(String name) {
        var base = Source.base(name).toLowerCase(Locale.ROOT);
        return named(base, "dockerfile") || named(base, "containerfile");
    }

    /// `Dockerfile`, `Dockerfile.dev`, `dev.Dockerfile`, `Dockerfile-dev`.
    private static boolean named(String base, String kind) {
        return base.equals(kind)
                || base.endsWith("." + kind)
                || (base.startsWith(kind)
                        && ".-_".indexOf(base.charAt(kind.length())) >= 0
                        && !base.endsWith(".dockerignore")
                        && !base.endsWith(".md"));
    }

    @Override
    public void read(Source source, Notebook notebook) {
        new StageReader(source, notebook).read(Instructions.of(source));
    }
}
