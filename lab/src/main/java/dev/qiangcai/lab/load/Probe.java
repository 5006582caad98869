package dev.qiangcai.lab.load;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/// One request on a connection of its own, to see whether a server answers at all, or what it says of itself.
public final class Probe {
    private static final int LONGEST = 1 << 20;

    private Probe() {}

    /// Whether a 2xx came in that time.
    public static boolean answers(Target target, Duration limit) {
        return text(target, limit).isPresent();
    }

    /// The body of a 2xx, up to 1 MiB; empty when none came in that time.
    public static Optional<String> text(Target target, Duration limit) {
        var uri = URI.create("http://" + target.address().getHostString() + ":"
                + target.address().getPort() + target.path());
        try {
            var asked = (HttpURLConnection) uri.toURL().openConnection(Proxy.NO_PROXY);
            asked.setConnectTimeout((int) limit.toMillis());
            asked.setReadTimeout((int) limit.toMillis());
            asked.setRequestProperty("Connection", "close");
            try (var body = asked.getInputStream()) {
                var text = new String(body.readNBytes(LONGEST), StandardCharsets.UTF_8);
                return asked.getResponseCode() / 100 == 2 ? Optional.of(text) : Optional.empty();
            }
        } catch (IOException none) {
            return Optional.empty();
        }
    }
}
