package dev.qiangcai.binary.jvm;

import dev.qiangcai.binary.bytes.Bytes;
import dev.qiangcai.binary.jvm.ClassFile.Part;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Walks through a class file from end to end, and looks at the names of its attributes. Classes of a later Java than
/// this one have the same form, which is why the JDK's own parser does not do: it refuses them.
final class ClassWalk {
    private static final int AFTER_VERSION = 8;

    private static final Map<String, Part> PARTS = Map.of(
            "Code", Part.CODE,
            "LineNumberTable", Part.LINE_NUMBERS,
            "LocalVariableTable", Part.LOCAL_VARIABLES,
            "SourceFile", Part.SOURCE_FILE);

    private final Bytes bytes;
    private final ByteBuffer file;
    private final Set<Part> seen = EnumSet.noneOf(Part.class);

    /// By number in the pool of constants.
    private @Nullable Part[] named = new @Nullable Part[0];

    ClassWalk(Bytes bytes) throws IOException {
        this.bytes = bytes;
        this.file = bytes.at(0, bytes.size());
    }

    Set<Part> parts() throws IOException {
        try {
            file.position(AFTER_VERSION);
            constants();
            skip(6);
            skip(2L * count());
            members();
            members();
            attributes();
            return seen;
        } catch (BufferUnderflowException cut) {
            throw bytes.malformed(file.position(), "the class ends in the middle");
        }
    }

    private void constants() throws IOException {
        int count = count();
        named = new @Nullable Part[count];
        for (int i = 1; i < count; i++) {
            int tag = file.get();
            switch (tag) {
                case 1 -> named[i] = PARTS.get(text(count()));
                case 3, 4, 9, 10, 11, 12, 17, 18 -> skip(4);
                case 5, 6 -> {
                    skip(8);
                    // A wide constant takes two numbers.
                    i++;
                }
                case 7, 8, 16, 19, 20 -> skip(2);
                case 15 -> skip(3);
                default -> throw bytes.malformed(file.position() - 1L, "no constant has the tag " + tag);
            }
        }
    }

    /// Long texts are none of the names looked for.
    private String text(int length) {
        if (length > 20) {
            skip(length);
            return "";
        }
        var text = new byte[length];
        file.get(text);
        return new String(text, StandardCharsets.ISO_8859_1);
    }

    private void members() throws IOException {
        for (int left = count(); left > 0; left--) {
            skip(6);
            attributes();
        }
    }

    private void attributes() throws IOException {
        for (int left = count(); left > 0; left--) {
            var part = attribute();
            long length = Integer.toUnsignedLong(file.getInt());
            part.ifPresent(seen::add);
            if (part.filter(Part.CODE::equals).isPresent()) {
                code();
            } else {
                skip(length);
            }
        }
    }

    private Optional<Part> attribute() throws IOException {
        int name = count();
        if (name >= named.length) {
            throw bytes.malformed(file.position() - 2L, "there is no constant " + name);
        }
        return Optional.ofNullable(named[name]);
    }

    private void code() throws IOException {
        skip(4);
        skip(Integer.toUnsignedLong(file.getInt()));
        skip(8L * count());
        attributes();
    }

    private int count() {
        return Short.toUnsignedInt(file.getShort());
    }

    private void skip(long length) {
        if (length > file.remaining()) {
            throw new BufferUnderflowException();
        }
        file.position(file.position() + (int) length);
    }
}
