package dev.qiangcai.guard.flags;

import java.io.EOFException;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// Asks another JVM on this machine for its diagnoses, over the socket that `jcmd` uses. Nothing is loaded into it: a
/// management agent would add some 5 MiB, which would then count as the application's. Linux only.
final class Inquiry {
    private static final String PROTOCOL = "1";

    private final Path socket;

    private Inquiry(Path socket) {
        this.socket = socket;
    }

    /// For a JVM that was started with `-XX:+StartAttachListener`. One that was not begins to listen on a signal, and
    /// one that is still starting may answer the signal with a dump of all threads instead.
    static Inquiry of(long process) {
        return new Inquiry(Path.of("/tmp", ".java_pid" + process));
    }

    /// What the JVM answers to this command of `jcmd`.
    String ask(String command) throws IOException {
        try (var channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            channel.connect(UnixDomainSocketAddress.of(socket));
            var request =
                    ByteBuffer.wrap((PROTOCOL + "\0jcmd\0" + command + "\0\0\0").getBytes(StandardCharsets.UTF_8));
            while (request.hasRemaining()) {
                channel.write(request);
            }
            var answer = new String(Channels.newInputStream(channel).readAllBytes(), StandardCharsets.UTF_8);
            return without(answer, command);
        }
    }

    /// The first line is the status, 0 for well.
    private static String without(String answer, String command) throws IOException {
        var end = answer.indexOf('\n');
        if (end < 0) {
            throw new EOFException("The JVM did not answer to " + command);
        }
        if (!answer.substring(0, end).equals("0")) {
            throw new IOException(answer.substring(end + 1).strip());
        }
        return answer.substring(end + 1);
    }
}
