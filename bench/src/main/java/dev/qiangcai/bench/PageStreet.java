package dev.qiangcai.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/// A [PageServer] in a process of its own, and what it has counted. One thread asks it.
///
/// @param port of all its hosts
record PageStreet(Process server, BufferedReader out, int port) implements AutoCloseable {
    /// @param kind of pages, as in [PageServer]
    static PageStreet open(int hosts, int pages, String changes, String kind) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var server = new ProcessBuilder(
                        java,
                        "-Xmx512m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        PageServer.class.getName(),
                        String.valueOf(hosts),
                        String.valueOf(pages),
                        changes,
                        kind)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var out = new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8));
        return new PageStreet(server, out, Integer.parseInt(out.readLine()));
    }

    List<String> addresses(int pages, int hosts) {
        return IntStream.range(0, pages)
                .mapToObj(page -> "http://127.0.0." + (1 + page % hosts) + ":" + port + "/" + page)
                .toList();
    }

    /// Counts from now on.
    void restart() throws IOException {
        told('r');
    }

    /// How many requests came since [#restart].
    long asked() throws IOException {
        return told('n');
    }

    /// The longest time in which a host was not asked, since [#restart] and until now, in milliseconds.
    long silence() throws IOException {
        return told('s');
    }

    private long told(char what) throws IOException {
        server.getOutputStream().write(what);
        server.getOutputStream().flush();
        return Long.parseLong(out.readLine());
    }

    @Override
    public void close() {
        server.destroy();
    }
}
