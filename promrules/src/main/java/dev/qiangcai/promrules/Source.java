package dev.qiangcai.promrules;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/// A file to be judged.
///
/// @param name what it is called
/// @param text what is in it
public record Source(String name, String text) {
    /// A character that no YAML may hold: what is no text is refused where it stands.
    private static final String FORBIDDEN = "\0";

    public Source {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(text, "text");
    }

    /// A file of these bytes: UTF-8, or UTF-16 with its mark, as Prometheus reads them.
    public static Source of(String name, byte[] bytes) {
        return new Source(name, text(bytes));
    }

    private static String text(byte[] bytes) {
        var marked = bytes.length > 1
                && ((bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE)
                        || (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF));
        var decoder = (marked ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8)
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE)
                .replaceWith(FORBIDDEN);
        try {
            return decoder.decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw new IllegalStateException("what cannot be decoded is replaced", e);
        }
    }
}
