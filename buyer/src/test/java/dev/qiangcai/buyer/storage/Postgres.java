package dev.qiangcai.buyer.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;

/// A PostgreSQL server of its own, from the binaries that Maven brings, on a free port of this machine. PostgreSQL
/// refuses to run as root; where the test does, the server runs as `nobody`.
public final class Postgres implements AutoCloseable {
    private static final String BINARIES = "/postgres-linux-x86_64.txz";
    /// Runs the server until the standard input ends, as it does when the test is killed.
    private static final String WATCHED = "\"$0\" \"$@\" & cat > /dev/null; kill -INT $!; wait $!";

    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final Duration END = Duration.ofSeconds(20);

    private final Path folder;
    private final int port;
    private final AtomicInteger databases = new AtomicInteger();
    private Process server;

    private Postgres(Path folder, int port) throws IOException {
        this.folder = folder;
        this.port = port;
        this.server = run();
    }

    /// The server of all tests that only want a database of their own; it ends with this JVM.
    private static final class Shared {
        private static final Postgres SERVER = started();

        private static Postgres started() {
            try {
                var everybody = PosixFilePermissions.fromString("rwxr-xr-x");
                var folder = Files.createTempDirectory("qiangcai-postgres");
                Files.setPosixFilePermissions(folder, everybody);
                var postgres = start(folder);
                Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                    postgres.close();
                    delete(folder);
                }));
                return postgres;
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }

        private static void delete(Path folder) {
            try {
                setUp(List.of("rm", "-rf", folder.toString()), folder.resolveSibling("."));
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }

    /// The one of this JVM.
    public static Postgres shared() {
        return Shared.SERVER;
    }

    /// @param folder that everybody may enter
    public static Postgres start(Path folder) {
        try {
            var home = Files.createDirectories(folder.resolve("postgres"));
            var archive = folder.resolve("postgres.txz");
            try (var in = Objects.requireNonNull(Postgres.class.getResourceAsStream(BINARIES), BINARIES)) {
                Files.copy(in, archive, StandardCopyOption.REPLACE_EXISTING);
            }
            setUp(List.of("tar", "-xJf", archive.toString(), "-C", home.toString()), folder);
            if (root()) {
                setUp(List.of("chown", "-R", "nobody", home.toString()), folder);
            }
            var data = home.resolve("data").toString();
            var initdb = home.resolve("bin").resolve("initdb");
            setUp(unprivileged(initdb, "-D", data, "-U", "postgres", "-A", "trust", "--no-sync"), folder);
            return new Postgres(folder, freePort());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private Process run() throws IOException {
        var home = folder.resolve("postgres");
        var command = unprivileged(
                Path.of("/bin/sh"),
                "-c",
                WATCHED,
                home.resolve("bin").resolve("postgres").toString());
        command.addAll(List.of("-D", home.resolve("data").toString(), "-p", Integer.toString(port)));
        command.addAll(List.of("-k", home.toString(), "-c", "listen_addresses=127.0.0.1", "-c", "fsync=off"));
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("postgres.log").toFile()))
                .start();
        Awaitility.await().atMost(LONGEST).until(() -> answers(process));
        return process;
    }

    /// It listens before it lets anybody in.
    private boolean answers(Process process) {
        assertThat(process.isAlive()).as("PostgreSQL runs").isTrue();
        try (var connection = DriverManager.getConnection(url("postgres"))) {
            return connection.isValid(5);
        } catch (SQLException notYet) {
            return false;
        }
    }

    public int port() {
        return port;
    }

    /// A new and empty database.
    public ServerAddress database() {
        return ServerAddress.of(databaseUrl(), Map.of());
    }

    /// A new and empty database, as a plan would name it.
    public String databaseUrl() {
        var name = "test" + databases.incrementAndGet();
        execute("postgres", "CREATE DATABASE " + name);
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + name + "?user=postgres";
    }

    /// @param settings what follows the question mark
    public ServerAddress address(String database, String settings) {
        return ServerAddress.of("jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?" + settings, Map.of());
    }

    /// Runs SQL as the server's owner.
    public void execute(String database, String sql) {
        try (var connection = DriverManager.getConnection(url(database));
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException refused) {
            throw new IllegalStateException(sql, refused);
        }
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?user=postgres&connectTimeout=5";
    }

    /// `kill -SIGNAL` on the server's first process, as its operating system would.
    public void signal(String signal) {
        try {
            var pid = Files.readAllLines(folder.resolve("postgres/data/postmaster.pid"))
                    .getFirst();
            setUp(List.of("kill", "-" + signal, pid.strip()), folder);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /// Starts the server again after it was killed, on what it has on its disk.
    public void startAgain() {
        try {
            close();
            server = run();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
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

    private static void setUp(List<String> command, Path folder) throws IOException {
        var log = Files.createTempFile("postgres-setup", ".log");
        var process = new ProcessBuilder(command)
                .directory(folder.toFile())
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
            Files.delete(log);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
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
