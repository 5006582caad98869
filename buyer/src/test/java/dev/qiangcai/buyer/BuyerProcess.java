package dev.qiangcai.buyer;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The command that starts a [KilledBuyer], made to start fast: little of a JVM, and what an earlier one prepared.
///
/// @param jars the class path
/// @param cache what [#learning] left: classes read, linked and checked ahead of time
/// @param store the address, the profile and the certificate
/// @param environment what the process finds there beside this one's
record BuyerProcess(String jars, Path cache, List<String> store, Map<String, String> environment) {
    /// Packs the folders of this JVM's class path into jars, because only jars can be prepared.
    static BuyerProcess in(Path folder, List<String> store) throws IOException, InterruptedException {
        var parts = new ArrayList<String>();
        for (var part : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            var path = Path.of(part);
            parts.add(Files.isDirectory(path) ? pack(path, folder.resolve(parts.size() + ".jar")) : part);
        }
        var kept = parts.stream().filter(part -> Files.exists(Path.of(part)));
        return new BuyerProcess(
                kept.collect(Collectors.joining(File.pathSeparator)), folder.resolve("buyer.aot"), store, Map.of());
    }

    /// The same with a journal on that server.
    BuyerProcess sharing(String storage) {
        return new BuyerProcess(jars, cache, store, Map.of(KilledBuyer.STORAGE, storage));
    }

    /// Starts a buyer that remembers, when it ends, what the others will need.
    Process learning(Path state, List<String> errand) throws IOException {
        return command("-XX:AOTCacheOutput=" + cache, state, errand)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    Process start(Path state, List<String> errand) throws IOException {
        return command(Files.exists(cache) ? "-XX:AOTCache=" + cache : "-Xshare:auto", state, errand)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /// @param errand the phone and the skus
    private ProcessBuilder command(String preparation, Path state, List<String> errand) {
        var flags = Stream.of(
                tool("java"),
                preparation,
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-XX:-UsePerfData",
                "-Xmx96m",
                "-Xlog:disable",
                "-Xlog:all=error:stderr",
                "--enable-native-access=ALL-UNNAMED",
                "-Dorg.sqlite.tmpdir=" + state,
                "-Dslf4j.internal.verbosity=ERROR",
                "-cp",
                jars,
                KilledBuyer.class.getName());
        var arguments = Stream.of(store.stream(), Stream.of(state.toString()), errand.stream())
                .flatMap(each -> each);
        var process = new ProcessBuilder(Stream.concat(flags, arguments).toList());
        process.environment().putAll(environment);
        return process;
    }

    private static String pack(Path classes, Path jar) throws IOException, InterruptedException {
        var packing = new ProcessBuilder(tool("jar"), "-c", "-0", "-f", jar.toString(), "-C", classes.toString(), ".")
                .inheritIO()
                .start();
        if (packing.waitFor() != 0) {
            throw new IOException("cannot pack " + classes + " into " + jar);
        }
        return jar.toString();
    }

    private static String tool(String name) {
        return Path.of(System.getProperty("java.home"), "bin", name).toString();
    }
}
