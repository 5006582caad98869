package dev.qiangcai.dist;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// A cache that was made twice, to find what is not in it for good. Soft references that Java keeps in it bear the
/// time of their making, in milliseconds since the machine was started, and the file's head has checksums over all
/// that, which only `-XX:+VerifySharedSpaces` looks at. Both are set to naught; a difference of any other kind makes
/// them no twins.
///
/// @param one what was made first, and is kept
/// @param two what was made again
record Twins(Made one, Made two) {
    /// Where the head says how long it is.
    private static final int LENGTH = 12;

    Twins {
        requireNonNull(one, "one");
        requireNonNull(two, "two");
    }

    /// A cache.
    ///
    /// @param file where it lies
    /// @param from milliseconds on the machine's clock before it was made
    /// @param to milliseconds on the same clock afterwards
    record Made(Path file, long from, long to) {
        private boolean meanwhile(long time) {
            return from <= time && time <= to;
        }
    }

    /// Where they first differ by more than the time; -1 where they do not.
    long difference() throws IOException {
        try (var first = FileChannel.open(one.file());
                var second = FileChannel.open(two.file())) {
            if (first.size() != second.size()) {
                return Math.min(first.size(), second.size());
            }
            var ours = map(first, FileChannel.MapMode.READ_ONLY);
            var theirs = map(second, FileChannel.MapMode.READ_ONLY);
            for (int at = ours.getInt(LENGTH); at <= ours.capacity() - Long.BYTES; at += Long.BYTES) {
                long time = ours.getLong(at);
                boolean timely = one.meanwhile(time) && two.meanwhile(theirs.getLong(at));
                if (time != theirs.getLong(at) && !timely) {
                    return at;
                }
            }
            return -1;
        }
    }

    /// Takes out of the first what it does not share with the second, which differs by the time alone.
    void settle() throws IOException {
        try (var first = FileChannel.open(one.file(), StandardOpenOption.READ, StandardOpenOption.WRITE);
                var second = FileChannel.open(two.file())) {
            var ours = map(first, FileChannel.MapMode.READ_WRITE);
            var theirs = map(second, FileChannel.MapMode.READ_ONLY);
            int head = ours.getInt(LENGTH);
            checksums(ours, theirs, head);
            for (int at = head; at <= ours.capacity() - Long.BYTES; at += Long.BYTES) {
                if (ours.getLong(at) != theirs.getLong(at)) {
                    ours.putLong(at, 0);
                }
            }
            ours.force();
        }
    }

    private static void checksums(MappedByteBuffer ours, MappedByteBuffer theirs, int head) {
        for (int at = 0; at < head; at += Integer.BYTES) {
            if (ours.getInt(at) != theirs.getInt(at)) {
                ours.putInt(at, 0);
            }
        }
    }

    private static MappedByteBuffer map(FileChannel channel, FileChannel.MapMode mode) throws IOException {
        var bytes = channel.map(mode, 0, channel.size());
        bytes.order(ByteOrder.LITTLE_ENDIAN);
        return bytes;
    }
}
