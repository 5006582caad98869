package dev.qiangcai.attest;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/// A statement and who signed it: DSSE, the envelope of in-toto's attestations.
///
/// @param payloadType what is in it
/// @param payload the statement, in Base64
/// @param signatures over the type and the statement, as DSSE puts them together
/// @see <a href="https://github.com/secure-systems-lab/dsse/blob/master/protocol.md">DSSE v1</a>
record Envelope(String payloadType, String payload, List<Signed> signatures) {
    private static final String STATEMENT = "application/vnd.in-toto+json";

    Envelope {
        requireNonNull(payloadType, "payloadType");
        requireNonNull(payload, "payload");
        signatures = List.copyOf(signatures);
    }

    /// One signature.
    ///
    /// @param sig in Base64
    record Signed(String sig) {
        Signed {
            requireNonNull(sig, "sig");
        }
    }

    static Envelope around(Statement statement, SigningKey key) {
        var body = Json.of(statement);
        var signature = key.sign(encoded(STATEMENT, body));
        var letters = Base64.getEncoder();
        return new Envelope(
                STATEMENT, letters.encodeToString(body), List.of(new Signed(letters.encodeToString(signature))));
    }

    /// The statement, if that key has signed it.
    Statement opened(VerificationKey key) throws IOException {
        try {
            var letters = Base64.getDecoder();
            var body = letters.decode(payload);
            var message = encoded(payloadType, body);
            boolean ours = payloadType.equals(STATEMENT)
                    && signatures.stream().anyMatch(one -> key.verifies(message, letters.decode(one.sig())));
            if (!ours) {
                throw new AttestException("provenance.unsigned", Release.PROVENANCE);
            }
            return Json.read(body, Statement.class);
        } catch (IllegalArgumentException e) {
            throw new IOException("no Base64", e);
        }
    }

    /// DSSE's pre-authentication encoding.
    private static byte[] encoded(String type, byte[] body) {
        var head = "DSSEv1 " + type.getBytes(StandardCharsets.UTF_8).length + " " + type + " " + body.length + " ";
        var all = new ByteArrayOutputStream();
        all.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        all.writeBytes(body);
        return all.toByteArray();
    }
}
