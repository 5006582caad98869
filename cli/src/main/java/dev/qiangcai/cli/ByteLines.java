package dev.qiangcai.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// The lines of a stream. One that is too long, or is no UTF-8, is passed over and said to be so; memory is bounded.
///
/// Not safe for use by many threads.
final class ByteLines {
    private final InputStream in;
    private final int longest;

    /// @param in a stream that is read byte by byte, so it should be buffered
    /// @param longest how many bytes of a line are read
    ByteLines(InputStream in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    /// A line without its end.
    sealed interface Line {
        record Text(String text) implements Line {}

        record TooLong(int longest) implements Line {}

        record NotUtf8() implements Line {}
    }

    /// The next line; nothing at the end.
    Optional<Line> next() throws IOException {
        var line = new ByteArrayOutputStream();
        var length = 0L;
        var read = in.read();
        if (read < 0) {
            return Optional.empty();
        }
        while (read >= 0 && read != '\n') {
            if (++length <= longest) {
                line.write(read);
            }
            read = in.read();
        }
        return Optional.of(length > longest ? new Line.TooLong(longest) : decoded(line.toByteArray()));
    }

    private static Line decoded(byte[] bytes) {
        try {
            return new Line.Text(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return new Line.NotUtf8();
        }
    }
}
