package dev.qiangcai.binary.jvm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import javax.tools.ToolProvider;

/// Classes and jars as the JDK's own tools make them.
public final class Compiled {
    private static final String SOURCE = """
            class Sample {
                final String name;
                Sample(String name) { this.name = name; }
                long twice(long value) { long sum = value + value; return sum; }
            }
            """;

    private Compiled() {}

    /// A small class with a constructor and a method.
    public static byte[] sample(Path folder, String... options) throws IOException {
        var source = Files.writeString(folder.resolve("Sample.java"), SOURCE);
        var all = Stream.concat(Stream.of(options), Stream.of("-d", folder.toString(), source.toString()));
        var said = new ByteArrayOutputStream();
        int code = ToolProvider.getSystemJavaCompiler().run(null, said, said, all.toArray(String[]::new));
        assertThat(code).as(said.toString(StandardCharsets.UTF_8)).isZero();
        return Files.readAllBytes(folder.resolve("Sample.class"));
    }

    /// A jar of these files, compressed.
    public static byte[] jar(Map<String, byte[]> files) {
        return zip(files, false);
    }

    /// A jar of these files as they are.
    public static byte[] stored(Map<String, byte[]> files) {
        return zip(files, true);
    }

    private static byte[] zip(Map<String, byte[]> files, boolean stored) {
        var bytes = new ByteArrayOutputStream();
        try (var jar = new JarOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                var entry = new ZipEntry(file.getKey());
                if (stored) {
                    var sum = new CRC32();
                    sum.update(file.getValue());
                    entry.setMethod(ZipEntry.STORED);
                    entry.setSize(file.getValue().length);
                    entry.setCrc(sum.getValue());
                }
                jar.putNextEntry(entry);
                jar.write(file.getValue());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
