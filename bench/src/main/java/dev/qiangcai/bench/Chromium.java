package dev.qiangcai.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Chromium without a window, told what to do by its own debugging protocol. Any thread may call.
final class Chromium implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long PATIENCE_SECONDS = 60;

    private final Process process;
    private final WebSocket socket;
    private final AtomicInteger last = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonNode>> calls = new ConcurrentHashMap<>();
    private final Queue<JsonNode> events = new ConcurrentLinkedQueue<>();

    private Chromium(Process process, URI address) {
        this.process = process;
        this.socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(address, new Ear())
                .join();
    }

    static Chromium start() throws IOException {
        var program = Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .filter(name -> Files.isExecutable(Path.of(name)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no Chromium: install it (apt install chromium)"));
        var profile = Files.createTempDirectory("chromium");
        var process = new ProcessBuilder(
                        program,
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--window-size=1280,900",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + profile,
                        "about:blank")
                .redirectErrorStream(true)
                .start();
        return new Chromium(process, address(process));
    }

    private static URI address(Process process) throws IOException {
        var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        var announced = "DevTools listening on ";
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith(announced)) {
                Thread.ofVirtual().start(() -> lines.lines().forEach(_ -> {}));
                return URI.create(line.substring(announced.length()));
            }
        }
        throw new IllegalStateException("Chromium ended before it listened");
    }

    /// A page of its own.
    Tab open(URI address) throws Exception {
        var target = call("", "Target.createTarget", Map.of("url", "about:blank"));
        var attached = call(
                "",
                "Target.attachToTarget",
                Map.of("targetId", target.path("targetId").asText(), "flatten", true));
        var tab = new Tab(
                this,
                target.path("targetId").asText(),
                attached.path("sessionId").asText());
        call(tab.session(), "Page.enable", Map.of());
        tab.go(address);
        return tab;
    }

    /// @param session empty: the browser's own
    JsonNode call(String session, String method, Map<String, Object> parameters) throws Exception {
        return ask(session, method, parameters).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    private CompletableFuture<JsonNode> ask(String session, String method, Map<String, Object> parameters) {
        int id = last.incrementAndGet();
        var answer = new CompletableFuture<JsonNode>();
        calls.put(id, answer);
        var message = JSON.createObjectNode().put("id", id).put("method", method);
        message.set("params", JSON.valueToTree(parameters));
        if (!session.isEmpty()) {
            message.put("sessionId", session);
        }
        synchronized (socket) {
            socket.sendText(message.toString(), true).join();
        }
        return answer;
    }

    /// What the browser has told of that kind since it was last asked.
    List<JsonNode> told(String method) {
        var told = events.stream()
                .filter(event -> event.path("method").asText().equals(method))
                .toList();
        events.removeAll(told);
        return told;
    }

    @Override
    public void close() {
        socket.abort();
        process.destroy();
    }

    /// A page.
    record Tab(Chromium chromium, String target, String session) implements AutoCloseable {
        /// What a script of the page comes to.
        JsonNode evaluate(String script) throws Exception {
            var said = chromium.call(
                    session,
                    "Runtime.evaluate",
                    Map.of("expression", script, "returnByValue", true, "awaitPromise", true));
            return said.path("result").path("value");
        }

        void go(URI address) throws Exception {
            chromium.call(session, "Page.navigate", Map.of("url", address.toString()));
        }

        @Override
        public void close() {
            chromium.ask("", "Target.closeTarget", Map.of("targetId", target))
                    .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                    .join();
        }
    }

    private final class Ear implements WebSocket.Listener {
        private final StringBuilder heard = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence text, boolean whole) {
            heard.append(text);
            if (whole) {
                take(heard.toString());
                heard.setLength(0);
            }
            from.request(1);
            return null;
        }

        private void take(String text) {
            try {
                var message = JSON.readTree(text);
                var call = message.has("id") ? calls.remove(message.path("id").asInt()) : null;
                if (call != null) {
                    call.complete(message.path("result"));
                } else {
                    events.add(message);
                }
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("Chromium speaks JSON", e);
            }
        }
    }
}
