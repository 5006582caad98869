package dev.qiangcai.dist;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What `./build-dist` makes, made once for all tests that look at it.
final class Made {
    static final Path SOURCES = Path.of("..").toAbsolutePath().normalize();

    private static final Path TARGET = SOURCES.resolve("dist/target/made");
    private static @Nullable String failure;

    private Made() {}

    static Path image() {
        make();
        return TARGET.resolve("image");
    }

    static Path bundle() {
        make();
        return TARGET.resolve("bundle/qiangcai");
    }

    static Path oci() {
        make();
        return TARGET.resolve("qiangcai-oci.tar");
    }

    static Path docker() {
        make();
        return TARGET.resolve("qiangcai-docker.tar");
    }

    static Path deb() {
        make();
        return TARGET.resolve(Release.here().deb());
    }

    /// Where Debian's packages are kept.
    static Path debs() {
        return TARGET.resolve("debs");
    }

    private static synchronized void make() {
        var known = failure;
        if (known == null) {
            var err = new StringWriter();
            int code = BuildDist.run(
                    Locale.ENGLISH,
                    new PrintWriter(err, true),
                    "--sources",
                    SOURCES.toString(),
                    "--target",
                    TARGET.toString(),
                    "--bundle",
                    "--container",
                    "--deb");
            known = code == 0 ? "" : err.toString();
            failure = known;
        }
        if (!known.isEmpty()) {
            throw new IllegalStateException(known);
        }
    }
}
