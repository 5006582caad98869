package dev.qiangcai.dist;

import dev.qiangcai.attest.SigningKey;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
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

    /// All that was made, and what vouches for it.
    static Path folder() {
        make();
        return TARGET;
    }

    /// The key that signed it.
    static Path key() {
        return TARGET.resolve("key.pub");
    }

    /// Where Debian's packages are kept.
    static Path debs() {
        return TARGET.resolve("debs");
    }

    private static synchronized void make() {
        var known = failure;
        if (known == null) {
            var err = new StringWriter();
            var key = TARGET.resolve("key");
            if (!Files.exists(key)) {
                folder(TARGET);
                SigningKey.make(key);
            }
            int code = BuildDist.run(
                    Locale.ENGLISH,
                    new PrintWriter(err, true),
                    "--sources",
                    SOURCES.toString(),
                    "--target",
                    TARGET.toString(),
                    "--bundle",
                    "--container",
                    "--deb",
                    "--sign",
                    key.toString());
            known = code == 0 ? "" : err.toString();
            failure = known;
        }
        if (!known.isEmpty()) {
            throw new IllegalStateException(known);
        }
    }

    private static void folder(Path path) {
        try {
            Files.createDirectories(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
