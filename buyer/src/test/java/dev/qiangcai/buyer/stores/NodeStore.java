package dev.qiangcai.buyer.stores;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// A store that runs: a Node process on a free port of this machine. It takes commands by its standard input, a line
/// each, and ends when that ends, so that a killed test leaves no store behind.
///
/// One thread at a time gives commands.
final class NodeStore implements AutoCloseable {
    private static final Duration READY = Duration.ofMinutes(10);
    private static final Duration ANSWER = Duration.ofMinutes(2);
    private static final Duration END = Duration.ofSeconds(20);
    private static final int TOLD = 60;

    private final Process process;
    private final Writer input;
    private final int port;
    private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();
    /// The last lines that it printed, for a failing test.
    private final Queue<String> said = new ConcurrentLinkedQueue<>();

    private NodeStore(Process process, int port) {
        this.process = process;
        this.port = port;
        this.input = new OutputStreamWriter(process.getOutputStream(), UTF_8);
        Thread.ofVirtual().name("store output").start(this::listen);
    }

    /// Starts `node store.js PORT FOLDER`, and waits until it is ready.
    static NodeStore start(NpmStore store, Path folder, Map<String, String> environment) {
        try {
            int port = freePort();
            var command = List.of("node", "store.js", Integer.toString(port), folder.toString());
            var builder = new ProcessBuilder(command)
                    .directory(store.folder().toFile())
                    .redirectErrorStream(true);
            builder.environment().putAll(environment);
            var node = new NodeStore(builder.start(), port);
            node.await("READY", READY);
            return node;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /// Has the store do something, and gives its answer as JSON.
    String tell(String command) {
        try {
            input.write(command + "\n");
            input.flush();
        } catch (IOException broken) {
            throw new UncheckedIOException(told(command), broken);
        }
        return await("ANSWER ", ANSWER);
    }

    private String await(String start, Duration longest) {
        try {
            var line = answers.poll(longest.toSeconds(), TimeUnit.SECONDS);
            if (line == null || !line.startsWith(start)) {
                process.destroyForcibly();
                throw new AssertionError(told("waited for " + start + ", got " + line));
            }
            return line.substring(start.length());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the store", stopped);
        }
    }

    private String told(String what) {
        return what + "; the store said:\n" + String.join("\n", said);
    }

    private void listen() {
        try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                said.add(line);
                if (said.size() > TOLD) {
                    said.poll();
                }
                if (line.matches("(READY|ANSWER |FAILED ).*")) {
                    answers.add(line);
                }
            }
        } catch (IOException ended) {
            said.add(ended.toString());
        }
        answers.add("ENDED");
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        var children = process.descendants().toList();
        try {
            input.close();
            if (!process.waitFor(END.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor(END.toSeconds(), TimeUnit.SECONDS);
            }
        } catch (IOException gone) {
            process.destroyForcibly();
        } catch (InterruptedException stopped) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        } finally {
            children.forEach(ProcessHandle::destroyForcibly);
        }
    }
}
