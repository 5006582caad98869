package dev.qiangcai.lab.service;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/// What the service does, path by path.
final class Duties {
    private static final byte[] OK = "ok\n".getBytes(StandardCharsets.US_ASCII);
    private static final int MOST_KILOBYTES = 64 * 1024;

    private Duties() {}

    @FunctionalInterface
    interface Duty {
        void serve(ServerRequest request, ServerResponse response);
    }

    static Map<String, Duty> all() {
        var duties = new LinkedHashMap<String, Duty>();
        duties.put("/plain", (request, response) -> response.send(OK));
        duties.put(
                "/json", (request, response) -> json(response, Basket.example().json()));
        duties.put("/garbage", (request, response) -> garbage(number(request, "kb", 32), response));
        duties.put("/cpu", (request, response) -> {
            Work.micros(number(request, "us", 1000));
            response.send(OK);
        });
        duties.put("/io", (request, response) -> {
            pause(number(request, "ms", 10));
            response.send(OK);
        });
        duties.put("/mixed", (request, response) -> {
            Work.micros(number(request, "us", 500) / 2);
            pause(number(request, "ms", 5));
            Work.micros(number(request, "us", 500) / 2);
            json(response, Basket.example().json());
        });
        duties.put("/hog", (request, response) -> {
            Hogs.start(number(request, "count", 1), text(request, "kind", "virtual"));
            response.send(OK);
        });
        duties.put("/log", (request, response) -> {
            System.err.println("l".repeat(number(request, "bytes", 100)));
            response.send(OK);
        });
        duties.put("/stats", (request, response) -> json(response, Stats.now().json()));
        return duties;
    }

    private static void garbage(int kilobytes, ServerResponse response) {
        var sum = 0;
        for (int left = Math.min(kilobytes, MOST_KILOBYTES); left > 0; left -= 8) {
            var piece = new byte[Math.min(left, 8) * 1024];
            piece[piece.length / 2] = 1;
            sum += piece[piece.length / 2];
        }
        json(response, Basket.of(sum).json());
    }

    private static void pause(int millis) {
        long end = System.nanoTime() + Duration.ofMillis(millis).toNanos();
        for (long left = end - System.nanoTime(); left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    private static void json(ServerResponse response, byte[] body) {
        response.header(HeaderNames.CONTENT_TYPE, "application/json");
        response.send(body);
    }

    private static int number(ServerRequest request, String name, int otherwise) {
        return Integer.parseInt(text(request, name, Integer.toString(otherwise)));
    }

    private static String text(ServerRequest request, String name, String otherwise) {
        return request.query().first(name).orElse(otherwise);
    }
}
