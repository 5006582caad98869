package dev.qiangcai.doctor.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Tells text from other bytes, and reads it: UTF-8, UTF-16 where a mark says so, else Latin-1, in which every byte is
/// a letter and so every place is right.
final class Text {
    private Text() {}

    /// Empty where the bytes hold a zero, which no text does.
    static Optional<String> of(byte[] bytes) {
        if (marked(bytes)) {
            return Optional.of(new String(bytes, StandardCharsets.UTF_16));
        }
        for (var each : bytes) {
            if (each == 0) {
                return Optional.empty();
            }
        }
        return Optional.of(decoded(bytes));
    }

    private static boolean marked(byte[] bytes) {
        return bytes.length >= 2
                && ((bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF)
                        || (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE));
    }

    private static String decoded(byte[] bytes) {
        try {
            return strictly(bytes, StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
    }

    private static String strictly(byte[] bytes, Charset charset) throws CharacterCodingException {
        return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    }
}
