package dev.qiangcai.doctor.image;

import dev.qiangcai.binary.bytes.Bytes;
import dev.qiangcai.doctor.source.Source;
import java.io.IOException;

/// Is shown what lies in images.
public interface Inside {
    /// Whether anybody reads texts of that name in an image.
    boolean read(String name);

    /// An image's configuration as a text, for findings to point into.
    void described(Source text);

    /// A file in an image, under its name; its bytes are gone afterwards.
    void holds(Bytes file) throws IOException;
}
