package dev.qiangcai.binary.bytes;

import static java.nio.file.StandardOpenOption.DELETE_ON_CLOSE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;

/// Keeps what a stream gives, so that it can be read at any place. How much it may give, the stream's maker decides.
final class Keeping {
    private static final int IN_MEMORY = 4 << 20;
    private static final int PIECE = 64 << 10;

    private Keeping() {}

    static Bytes of(String name, InputStream stream) throws IOException {
        var first = stream.readNBytes(IN_MEMORY);
        return first.length < IN_MEMORY ? Bytes.of(name, first) : filed(name, first, stream);
    }

    private static Bytes filed(String name, byte[] first, InputStream rest) throws IOException {
        var file = Files.createTempFile("qiangcai-", ".part");
        var channel = FileChannel.open(file, READ, WRITE, DELETE_ON_CLOSE);
        try {
            write(channel, first, first.length);
            var piece = new byte[PIECE];
            for (int count = rest.read(piece); count >= 0; count = rest.read(piece)) {
                write(channel, piece, count);
            }
            return new Bytes(name, new Store.Opened(channel), 0, channel.size());
        } catch (IOException failed) {
            channel.close();
            throw failed;
        }
    }

    private static void write(FileChannel channel, byte[] bytes, int count) throws IOException {
        var piece = ByteBuffer.wrap(bytes, 0, count);
        while (piece.hasRemaining()) {
            channel.write(piece);
        }
    }
}
