package dev.qiangcai.binary.image;

import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import dev.qiangcai.binary.bytes.Bytes;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/// How a file is packed, told by its first bytes.
enum Packing {
    NONE,
    GZIP,
    ZSTD;

    private static final int GZIP_MAGIC = 0x1f8b;
    private static final int ZSTD_MAGIC = 0x28b52ffd;
    private static final int BUFFER = 64 << 10;

    static Packing of(Bytes bytes) throws IOException {
        var head = bytes.upTo(0, Integer.BYTES);
        if (head.remaining() < Integer.BYTES) {
            return NONE;
        }
        var magic = head.getInt(0);
        if (magic >>> Short.SIZE == GZIP_MAGIC) {
            return GZIP;
        }
        return magic == ZSTD_MAGIC ? ZSTD : NONE;
    }

    /// The bytes as they were before they were packed.
    InputStream open(Bytes bytes) throws IOException {
        return switch (this) {
            case NONE -> bytes.stream();
            case GZIP -> new GZIPInputStream(bytes.stream(), BUFFER);
            case ZSTD -> zstd(bytes);
        };
    }

    /// The library is not Java's: it holds back no more than 128 MiB, whatever the file asks for, and there are systems
    /// that cannot load it.
    private static InputStream zstd(Bytes bytes) throws IOException {
        try {
            return new ZstdInputStreamNoFinalizer(bytes.stream());
        } catch (LinkageError missing) {
            throw bytes.unknown(
                    "it is packed with zstd, which cannot be unpacked on this system; save the image with gzip, or unpacked");
        }
    }
}
