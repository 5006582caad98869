package dev.qiangcai.buyer.notices;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLSocket;

/// A mail server on this machine: it knows as much of SMTP as a sender needs, notes what it hears, and answers a
/// command as it is told to.
final class SmtpServer implements AutoCloseable {
    /// How safe the way to it is.
    enum Way {
        PLAIN,
        STARTTLS,
        TLS
    }

    private final RudeServer server;
    private final Way way;
    private final Map<String, String> replies = new ConcurrentHashMap<>(Map.of(
            "MAIL", "250 2.1.0 ok",
            "RCPT", "250 2.1.5 ok",
            "AUTH", "235 2.7.0 welcome",
            ".", "250 2.0.0 queued as 7",
            "QUIT", "221 bye"));
    private final List<String> heard = new CopyOnWriteArrayList<>();

    SmtpServer(Way way) {
        this.way = way;
        this.server = RudeServer.open(caller -> talk(way == Way.TLS ? safe(caller) : caller));
    }

    SmtpServer replying(String command, String reply) {
        replies.put(command, reply);
        return this;
    }

    String place() {
        return server.place();
    }

    /// Every line, with `TLS ` before it where nobody on the way could read it.
    List<String> heard() {
        return heard;
    }

    private static SSLSocket safe(Socket caller) throws IOException {
        var safe = (SSLSocket) FarSide.held().getSocketFactory().createSocket(caller, null, caller.getPort(), true);
        safe.setUseClientMode(false);
        safe.startHandshake();
        return safe;
    }

    private void talk(Socket caller) throws IOException {
        say(caller, "220 test ESMTP");
        listen(caller);
    }

    private void listen(Socket caller) throws IOException {
        boolean hidden = caller instanceof SSLSocket;
        var in = new BufferedReader(new InputStreamReader(caller.getInputStream(), UTF_8));
        boolean mail = false;
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            heard.add((hidden ? "TLS " : "") + line);
            var word = line.replaceFirst(" .*", "").toUpperCase(Locale.ROOT);
            if (mail && !line.equals(".")) {
                continue;
            }
            switch (word) {
                case "EHLO" -> greet(caller, hidden);
                case "STARTTLS" -> {
                    say(caller, "220 go ahead");
                    listen(safe(caller));
                    return;
                }
                case "DATA" -> {
                    mail = true;
                    say(caller, "354 go ahead");
                }
                default -> {
                    mail = false;
                    say(caller, replies.getOrDefault(word, "500 what?"));
                }
            }
        }
    }

    private void greet(Socket caller, boolean hidden) throws IOException {
        say(caller, "250-test");
        if (way == Way.STARTTLS && !hidden) {
            say(caller, "250-STARTTLS");
        }
        say(caller, "250 AUTH PLAIN LOGIN");
    }

    private static void say(Socket caller, String line) throws IOException {
        caller.getOutputStream().write((line + "\r\n").getBytes(UTF_8));
        caller.getOutputStream().flush();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
