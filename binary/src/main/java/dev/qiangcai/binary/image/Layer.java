package dev.qiangcai.binary.image;

import static java.util.Objects.requireNonNull;

import dev.qiangcai.binary.bytes.Budget;
import dev.qiangcai.binary.bytes.Bytes;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One layer of an image.
///
/// @param unpacked the digest that the image's configuration wants of it, without its packing
record Layer(Bytes bytes, Optional<String> unpacked) {
    Layer {
        requireNonNull(bytes, "bytes");
        requireNonNull(unpacked, "unpacked");
    }

    /// Its entries. One that is not what the image was made of is refused: a name that is a digest tells it without
    /// unpacking, else what is unpacked is compared.
    List<TarEntry> entries(Budget budget) throws IOException {
        Digest.check(bytes);
        var wanted =
                unpacked.flatMap(Digest::of).filter(_ -> Digest.named(bytes).isEmpty());
        if (wanted.isEmpty()) {
            try (var tar = new Tar(bytes, budget)) {
                return all(tar);
            }
        }
        try (var summed = wanted.get().over(bytes, Unpacking.of(bytes, budget));
                var tar = new Tar(bytes, summed, budget)) {
            var entries = all(tar);
            summed.compare();
            return entries;
        }
    }

    private static List<TarEntry> all(Tar tar) throws IOException {
        var entries = new ArrayList<TarEntry>();
        for (var entry = tar.next(); entry.isPresent(); entry = tar.next()) {
            entries.add(entry.get());
        }
        return entries;
    }
}
