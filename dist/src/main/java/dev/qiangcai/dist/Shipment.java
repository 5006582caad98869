package dev.qiangcai.dist;

import dev.qiangcai.attest.Release;
import dev.qiangcai.attest.SigningKey;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The files that leave the house, and what vouches for them: they lie in one folder, with the list of their parts,
/// their sums, and, where there is a key, its signatures.
///
/// @param order what was made
/// @param parts what it is made of
/// @param packages Debian's, as far as any were used
record Shipment(Order order, Sbom parts, Packages packages) {
    /// Writes what vouches for these files.
    void vouch(List<Path> made, Optional<SigningKey> key) throws IOException {
        parts.write(order.target().resolve(Sbom.NAME));
        var names = new ArrayList<>(List.of(Sbom.NAME));
        made.forEach(file -> names.add(file.getFileName() + ""));
        var release = new Release(order.target());
        if (key.isPresent()) {
            release.sign(names, new Origin(order, packages.used()).provenance(), key.get());
        } else {
            release.sum(names);
        }
    }
}
