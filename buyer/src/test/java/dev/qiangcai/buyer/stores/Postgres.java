package dev.qiangcai.buyer.stores;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/// A PostgreSQL server of its own, from the binaries that Maven brings, on a free port of this machine. PostgreSQL
/// refuses to run as root; where the test does, the server runs as `nobody`.
final class Postgres implements AutoCloseable {
    private static final String BINARIES = "/postgres-linux-x86_64.txz";
    /// Runs the server until the standard input ends, as it does when the test is killed.
    private static final String WATCHED = "\"$0\" \"$@\" & cat > /dev/null; kill -INT $!; wait $!";

    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final Duration END = Duration.ofSeconds(20);

    private final Process server;
    private final int port;

    private Postgres(Process server, int port) {
        this.server = server;
        this.port = port;
    }

    /// @param folder that everybody may enter
    static Postgres start(Path folder) {
        try {
            var home = Files.createDirectories(folder.resolve("postgres"));
            var archive = folder.resolve("postgres.txz");
            try (var in = Objects.requireNonNull(Postgres.class.getResourceAsStream(BINARIES), BINARIES)) {
                Files.copy(in, archive, StandardCopyOption.REPLACE_EXISTING);
            }
            run(List.of("tar", "-xJf", archive.toString(), "-C", home.toString()), folder);
            if (root()) {
                run(List.of("chown", "-R", "nobody", home.toString()), folder);
            }
            var data = home.resolve("data").toString();
            var bin = home.resolve("bin");
            run(unprivileged(bin.resolve("initdb"), "-D", data, "-U", "postgres", "-A", "trust", "--no-sync"), folder);
            int port = freePort();
            var command = unprivileged(
                    Path.of("/bin/sh"), "-c", WATCHED, bin.resolve("postgres").toString());
            command.addAll(List.of("-D", data, "-p", Integer.toString(port), "-k", home.toString()));
            command.addAll(List.of("-c", "listen_addresses=127.0.0.1", "-c", "fsync=off"));
            var server = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("postgres.log").toFile())
                    .start();
            var postgres = new Postgres(server, port);
            Awaitility.await().atMost(LONGEST).until(postgres::answers);
            return postgres;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    int port() {
        return port;
    }

    private boolean answers() {
        assertThat(server.isAlive()).as("PostgreSQL runs").isTrue();
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    private static boolean root() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static List<String> unprivileged(Path program, String... options) {
        var command = new ArrayList<String>();
        if (root()) {
            command.addAll(List.of("setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups"));
        }
        command.add(program.toString());
        command.addAll(List.of(options));
        return command;
    }

    private static void run(List<String> command, Path folder) throws IOException {
        var log = folder.resolve("postgres-setup.log");
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            boolean ended = process.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS);
            assertThat(ended && process.exitValue() == 0)
                    .as("%s: %s", command, Files.readString(log))
                    .isTrue();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while setting PostgreSQL up", stopped);
        } finally {
            process.destroyForcibly();
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /// At once: nothing of it is kept.
    @Override
    public void close() {
        try {
            server.getOutputStream().close();
            if (!server.waitFor(END.toSeconds(), TimeUnit.SECONDS)) {
                server.destroyForcibly();
            }
        } catch (IOException gone) {
            server.destroyForcibly();
        } catch (InterruptedException stopped) {
            server.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
