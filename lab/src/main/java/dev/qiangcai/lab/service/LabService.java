package dev.qiangcai.lab.service;

import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRouting;
import java.io.IOException;
import java.util.function.IntConsumer;
import java.util.regex.Pattern;

/// A service on virtual threads that answers with a little JSON, garbage, work, waiting, or all of it.
///
/// It listens on a free port of this machine, prints one line that matches [#READY], and ends when its standard input
/// does, so that it cannot outlive the lab.
public final class LabService {
    /// The line that says on which port it listens.
    public static final Pattern READY = Pattern.compile("^ready (\\d+)$");

    private LabService() {}

    public static void main(String[] arguments) throws IOException {
        serve(() -> {});
    }

    /// Serves until standard input ends, then ends the process.
    ///
    /// @param asked called for each request, before it is served
    public static void serve(Runnable asked) throws IOException {
        serve(asked, said -> {}); // whatever is said, it waits for the end
    }

    /// Serves until standard input ends, then ends the process.
    ///
    /// @param asked called for each request, before it is served
    /// @param heard called for each byte of standard input
    public static void serve(Runnable asked, IntConsumer heard) throws IOException {
        System.out.println("ready " + start(asked).port());
        for (int said = System.in.read(); said >= 0; said = System.in.read()) {
            heard.accept(said);
        }
        Runtime.getRuntime().halt(0);
    }

    static WebServer start() {
        return start(() -> {});
    }

    private static WebServer start(Runnable asked) {
        var routing = HttpRouting.builder();
        Duties.all()
                .forEach((path, duty) -> routing.get(path, (request, response) -> {
                    asked.run();
                    duty.serve(request, response);
                }));
        return WebServer.builder()
                .host("127.0.0.1")
                .port(0)
                .shutdownHook(false)
                .addRouting(routing)
                .build()
                .start();
    }
}
