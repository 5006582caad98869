package dev.qiangcai.attest;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// A folder with files that are shipped, and with what vouches for them:
///
/// - `SHA256SUMS`, as `sha256sum -c` reads it,
/// - `SHA256SUMS.sig`, an Ed25519 signature of it, 64 bytes, as `openssl pkeyutl -verify -rawin` reads it,
/// - `provenance.intoto.jsonl`, a signed in-toto statement of what they were made of.
///
/// @param folder the folder
public record Release(Path folder) {
    static final String SUMS = "SHA256SUMS";
    static final String PROVENANCE = "provenance.intoto.jsonl";
    private static final String SIGNATURE = SUMS + ".sig";
    private static final int MOST_BYTES = 4 << 20;

    public Release {
        requireNonNull(folder, "folder");
    }

    /// Vouches for these files in the folder: writes all three.
    ///
    /// @param files their names
    /// @param how what they were made of
    public void sign(List<String> files, Statement.Provenance how, SigningKey key) throws IOException {
        var sums = summed(files);
        var text = sums.text().getBytes(StandardCharsets.UTF_8);
        Files.write(folder.resolve(SUMS), text);
        Files.write(folder.resolve(SIGNATURE), key.sign(text));
        var envelope = Envelope.around(Statement.of(sums.files(), how), key);
        Files.writeString(folder.resolve(PROVENANCE), new String(Json.of(envelope), StandardCharsets.UTF_8) + "\n");
    }

    /// Says what these files are, and nobody vouches for it: no signature stays from before.
    public void sum(List<String> files) throws IOException {
        Files.deleteIfExists(folder.resolve(SIGNATURE));
        Files.deleteIfExists(folder.resolve(PROVENANCE));
        Files.writeString(folder.resolve(SUMS), summed(files).text());
    }

    private Sums summed(List<String> files) throws IOException {
        var all = new ArrayList<Resource>();
        for (var file : files) {
            all.add(Resource.of(folder.resolve(file)));
        }
        return new Sums(all);
    }

    /// Compares the files with what that key's owner says of them. It needs nothing else, and asks nobody.
    ///
    /// @param wanted the names of the files that have to be there; empty for all
    /// @return how each of them does; never empty
    /// @throws AttestException when the owner of the key has not vouched for this release or for one of the
    /// files
    public List<Verdict> verify(VerificationKey key, Set<String> wanted) {
        var text = read(SUMS);
        if (!key.verifies(text, read(SIGNATURE))) {
            throw new AttestException("sums.unsigned", folder.resolve(SUMS));
        }
        var sums = Sums.read(text);
        if (sums.files().isEmpty()) {
            throw new AttestException("sums.empty", folder.resolve(SUMS));
        }
        var named = sums.files().stream().map(Resource::name).collect(Collectors.toSet());
        for (var name : wanted) {
            if (!named.contains(name)) {
                throw new AttestException("sums.stranger", name, folder.resolve(SUMS));
            }
        }
        provenance(key, sums);
        return sums.files().stream()
                .filter(file -> wanted.isEmpty() || wanted.contains(file.name()))
                .map(this::compared)
                .toList();
    }

    /// It has to be signed by the same key, and to speak of the same files.
    private void provenance(VerificationKey key, Sums sums) {
        try {
            var statement = Json.read(read(PROVENANCE), Envelope.class).opened(key);
            if (!statement.known() || !new Sums(statement.subject()).equals(sums)) {
                throw new AttestException("provenance.others", PROVENANCE, SUMS);
            }
        } catch (IOException e) {
            throw new AttestException(e, "provenance.form", folder.resolve(PROVENANCE));
        }
    }

    private Verdict compared(Resource file) {
        try {
            var found = Sha256.of(folder.resolve(file.name()));
            return Optional.of(found).equals(file.sha256())
                    ? new Verdict.Same(file.name())
                    : new Verdict.Changed(file.name(), file.sha256().orElse(""), found);
        } catch (NoSuchFileException _) {
            return new Verdict.Missing(file.name());
        } catch (IOException e) {
            throw new AttestException(e, "unreadable", folder.resolve(file.name()), String.valueOf(e.getMessage()));
        }
    }

    private byte[] read(String name) {
        var file = folder.resolve(name);
        try (var in = Files.newInputStream(file)) {
            var bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new AttestException("large", file, MOST_BYTES);
            }
            return bytes;
        } catch (NoSuchFileException e) {
            throw new AttestException(e, "none", file);
        } catch (IOException e) {
            throw new AttestException(e, "unreadable", file, String.valueOf(e.getMessage()));
        }
    }
}
