package dev.qiangcai.binary.image;

import static java.util.Objects.requireNonNull;

import dev.qiangcai.binary.bytes.Budget;
import dev.qiangcai.binary.bytes.Bytes;
import java.io.IOException;
import java.util.Optional;

/// One layer of an image.
///
/// @param unpacked the digest that the image's configuration wants of it, without its packing
record Layer(Bytes bytes, Optional<String> unpacked) {
    Layer {
        requireNonNull(bytes, "bytes");
        requireNonNull(unpacked, "unpacked");
    }

    /// Refuses what is not what the image was made of. A name that is a digest tells it without unpacking.
    void check(Budget budget) throws IOException {
        if (Digest.named(bytes)) {
            Digest.check(bytes);
        } else if (unpacked.isPresent()) {
            try (var stream = Unpacking.of(bytes, budget)) {
                Digest.check(bytes, stream, unpacked.get());
            }
        }
    }
}
