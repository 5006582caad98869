package dev.qiangcai.lab.load;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/// What is asked for, with GET over HTTP/1.1.
///
/// @param address who is asked
/// @param path what for, with its query
public record Target(InetSocketAddress address, String path) {
    public Target {
        Objects.requireNonNull(address, "address");
        if (!path.startsWith("/") || path.chars().anyMatch(sign -> sign <= ' ')) {
            throw new IllegalArgumentException("a path starts with / and holds no blanks, was '" + path + "'");
        }
    }

    /// A server of this machine.
    public static Target local(int port, String path) {
        return new Target(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), path);
    }

    byte[] request() {
        return ("GET " + path + " HTTP/1.1\r\nHost: " + address.getHostString() + ":" + address.getPort() + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }
}
