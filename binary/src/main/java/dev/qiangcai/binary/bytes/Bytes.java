package dev.qiangcai.binary.bytes;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/// A file, a part of one, or bytes in memory, to be read at any place. A part shares its whole's file, which whoever
/// opened it closes.
///
/// ```java
/// try (var whole = Bytes.open(file)) {
///     int magic = whole.at(0, 4).getInt();
/// }
/// ```
public final class Bytes implements AutoCloseable {
    /// No piece is larger, whatever a header says.
    private static final int LARGEST = 16 << 20;

    private final String name;
    private final Store store;
    private final long start;
    private final long size;

    Bytes(String name, Store store, long start, long size) {
        this.name = requireNonNull(name, "name");
        this.store = store;
        this.start = start;
        this.size = size;
    }

    public static Bytes open(Path file) throws IOException {
        var channel = FileChannel.open(file);
        return new Bytes(file.toString(), new Store.Opened(channel), 0, channel.size());
    }

    /// @param bytes not copied: whoever changes them changes what is read
    public static Bytes of(String name, byte[] bytes) {
        return new Bytes(name, new Store.Memory(ByteBuffer.wrap(bytes).asReadOnlyBuffer()), 0, bytes.length);
    }

    /// All that the stream gives, in memory or, if it is much, in a file that is deleted when this is closed.
    public static Bytes kept(String name, InputStream stream) throws IOException {
        return Keeping.of(name, stream);
    }

    public String name() {
        return name;
    }

    public long size() {
        return size;
    }

    /// What lies there, under a name of its own.
    public Bytes part(String named, long offset, long length) throws Malformed {
        within(offset, length);
        return new Bytes(named, store, start + offset, length);
    }

    /// So many bytes from there, all of them.
    ///
    /// @throws Malformed when they are not in the file
    public ByteBuffer at(long offset, long length) throws IOException {
        within(offset, length);
        if (length > LARGEST) {
            throw malformed(offset, length + " bytes in one piece are more than any such file has");
        }
        var piece = ByteBuffer.allocate((int) length);
        while (piece.hasRemaining()) {
            if (store.read(piece, start + offset + piece.position()) < 0) {
                throw malformed(offset + piece.position(), "the file ends here, and was longer before");
            }
        }
        return piece.flip();
    }

    /// What there is from there, but no more than that.
    public ByteBuffer upTo(long offset, int most) throws IOException {
        within(offset, 0);
        return at(offset, Math.min(size - offset, most));
    }

    /// All of it, from the beginning. It skips without reading.
    public InputStream stream() {
        return new BytesStream(this);
    }

    public Malformed malformed(long offset, String what) {
        return new Malformed(name, offset, what);
    }

    public UnknownForm unknown(String what) {
        return new UnknownForm(name, what);
    }

    @Override
    public void close() throws IOException {
        store.close();
    }

    private void within(long offset, long length) throws Malformed {
        if (offset < 0 || length < 0 || offset > size - length) {
            throw malformed(Math.clamp(offset, 0, size), length + " bytes at " + offset + " are not in it");
        }
    }
}
