package dev.qiangcai.attest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.regex.Pattern;

/// A key in a file as OpenSSL writes it: Base64 between two lines that say what it is.
///
/// @param label what it says it is
/// @param body the key, in Base64
record Pem(String label, String body) {
    private static final int MOST_BYTES = 64 * 1024;
    private static final Pattern FORM =
            Pattern.compile("-----BEGIN (?<label>[A-Z ]+)-----\\s(?<body>[A-Za-z0-9+/=\\s]*)-----END \\k<label>-----");

    static Pem read(Path file) {
        try (var in = Files.newInputStream(file)) {
            var text = new String(in.readNBytes(MOST_BYTES), StandardCharsets.ISO_8859_1);
            var found = FORM.matcher(text);
            if (!found.find()) {
                throw new AttestException("key.form", file);
            }
            return new Pem(found.group("label"), found.group("body"));
        } catch (IOException e) {
            throw new AttestException(e, "unreadable", file, String.valueOf(e.getMessage()));
        }
    }

    static Pem of(String label, byte[] key) {
        return new Pem(label, Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key));
    }

    /// The key, in ASN.1's DER.
    byte[] der() {
        return Base64.getMimeDecoder().decode(body);
    }

    String text() {
        return "-----BEGIN " + label + "-----\n" + body + "\n-----END " + label + "-----\n";
    }

    /// Never the key.
    @Override
    public String toString() {
        return label;
    }
}
