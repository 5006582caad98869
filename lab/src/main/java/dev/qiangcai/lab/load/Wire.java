package dev.qiangcai.lab.load;

import java.io.EOFException;
import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// One connection to a server, kept alive, one request at a time. Used by one thread; another may cut it.
///
/// A blocking channel and a direct buffer: one write and, for a small answer, one read for each request.
final class Wire {
    private static final int LINE = 512;

    private final Target target;
    private final ByteBuffer request;
    private final ByteBuffer in = ByteBuffer.allocateDirect(64 * 1024);
    private final byte[] line = new byte[LINE];
    private volatile @Nullable SocketChannel channel;
    private int status;
    private long length;
    private boolean chunked;
    private boolean last;

    Wire(Target target) {
        this.target = target;
        var bytes = target.request();
        request = ByteBuffer.allocateDirect(bytes.length).put(bytes);
    }

    /// Connects where that is needed, so that the first request finds a connection as every later one does.
    void connect() throws IOException {
        connected();
    }

    /// Asks once and reads the whole answer; connects first where that is needed.
    int ask() throws IOException {
        var open = connected();
        request.rewind();
        while (request.hasRemaining()) {
            open.write(request);
        }
        head(open);
        body(open);
        if (last) {
            cut();
        }
        return status;
    }

    /// Ends the connection, and with it a request on its way; the next one connects anew.
    void cut() {
        var open = channel;
        channel = null;
        if (open != null) {
            try {
                open.close();
            } catch (IOException broken) {
                // It is of no use any more either way.
            }
        }
    }

    private SocketChannel connected() throws IOException {
        var open = channel;
        if (open == null) {
            open = SocketChannel.open();
            channel = open;
            open.setOption(StandardSocketOptions.TCP_NODELAY, true);
            open.connect(target.address());
            in.clear().limit(0);
        }
        return open;
    }

    private void head(SocketChannel open) throws IOException {
        length = 0;
        chunked = false;
        last = false;
        var first = line(open);
        if (first.length() < 12 || !first.startsWith("http/1.")) {
            throw new IOException("No HTTP/1 answer from " + target.address() + ": '" + first + "'");
        }
        status = Integer.parseInt(first.substring(9, 12));
        for (var field = line(open); !field.isEmpty(); field = line(open)) {
            if (field.startsWith("content-length:")) {
                length = Long.parseLong(field.substring(15).trim());
            } else if (field.startsWith("transfer-encoding:")) {
                chunked = field.endsWith("chunked");
            } else if (field.startsWith("connection:")) {
                last = field.endsWith("close");
            }
        }
    }

    private void body(SocketChannel open) throws IOException {
        if (!chunked) {
            skip(open, length);
            return;
        }
        for (long chunk = chunk(open); chunk > 0; chunk = chunk(open)) {
            skip(open, chunk);
            line(open);
        }
        while (!line(open).isEmpty()) {
            // A trailer says nothing about the load.
        }
    }

    private long chunk(SocketChannel open) throws IOException {
        var size = line(open);
        int end = size.indexOf(';');
        return Long.parseLong(end < 0 ? size : size.substring(0, end), 16);
    }

    /// A line in lower case, without its end; what is longer than the lines of interest is cut off.
    private String line(SocketChannel open) throws IOException {
        int length = 0;
        for (byte next = next(open); next != '\n'; next = next(open)) {
            if (next != '\r' && length < LINE) {
                line[length++] = next;
            }
        }
        return new String(line, 0, length, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
    }

    private byte next(SocketChannel open) throws IOException {
        fill(open);
        return in.get();
    }

    private void skip(SocketChannel open, long bytes) throws IOException {
        for (long left = bytes; left > 0; ) {
            fill(open);
            int step = (int) Math.min(left, in.remaining());
            in.position(in.position() + step);
            left -= step;
        }
    }

    private void fill(SocketChannel open) throws IOException {
        if (!in.hasRemaining()) {
            in.clear();
            int read = open.read(in);
            in.flip();
            if (read < 0) {
                throw new EOFException(target.address() + " closed the connection.");
            }
        }
    }
}
