package dev.qiangcai.console;

import dev.qiangcai.console.gate.Identity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// How other machines reach the console: with TLS, under these names only.
///
/// @param names host names or addresses as browsers write them, without a port; the first stands in links
/// @param files the owner's certificate and key; empty: the console makes a pair of its own and keeps it
public record Outside(List<String> names, Optional<Files> files) {
    private static final Pattern NAME =
            Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9.-]{0,251}[A-Za-z0-9])?|\\[[0-9A-Fa-f:.]{2,45}]");

    /// A certificate with those that vouch for it, and its key; both in PEM.
    public record Files(Path certificate, Path key) {}

    public Outside {
        names = List.copyOf(names);
        if (names.isEmpty() || !names.stream().allMatch(Outside::name)) {
            throw new IllegalArgumentException("names are hosts without a port, were " + names);
        }
    }

    /// Whether a browser could ask for that.
    public static boolean name(String text) {
        return NAME.matcher(text).matches();
    }

    Identity identity(Path folder) throws IOException {
        return files.isPresent()
                ? Identity.read(files.get().certificate(), files.get().key())
                : Identity.kept(folder, names);
    }
}
