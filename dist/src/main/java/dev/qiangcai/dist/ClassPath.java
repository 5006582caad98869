package dev.qiangcai.dist;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.stream.Collectors;

/// The jars that a jar's manifest names: our own come first. Java opens them in turn until it finds what it looks for,
/// and what a short command reads is ours.
final class ClassPath {
    private ClassPath() {}

    /// The same manifest with our jars first, each kind in the order that it had; the very bytes where it names none.
    static byte[] ordered(byte[] manifest) throws IOException {
        var read = new Manifest(new ByteArrayInputStream(manifest));
        var jars = read.getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
        if (jars == null) {
            return manifest;
        }
        var ordered = Arrays.stream(jars.split(" "))
                .sorted(Comparator.comparing(jar -> !Jars.ours(jar)))
                .collect(Collectors.joining(" "));
        read.getMainAttributes().put(Attributes.Name.CLASS_PATH, ordered);
        var written = new ByteArrayOutputStream();
        read.write(written);
        return written.toByteArray();
    }
}
