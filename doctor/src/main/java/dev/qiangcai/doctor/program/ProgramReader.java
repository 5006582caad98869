package dev.qiangcai.doctor.program;

import dev.qiangcai.binary.Binary;
import dev.qiangcai.binary.bytes.Bytes;
import dev.qiangcai.binary.bytes.Limits;
import dev.qiangcai.binary.elf.Elf;
import dev.qiangcai.binary.elf.Target.Use;
import dev.qiangcai.doctor.rule.BinaryReader;
import dev.qiangcai.doctor.rule.Notebook;
import dev.qiangcai.doctor.source.Place;
import dev.qiangcai.guard.words.Sentence;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Reads programs and libraries for Linux, and jars. Files on the way to a program, and what a crash left, are no
/// programs.
final class ProgramReader implements BinaryReader {
    private static final byte[] ELF = {0x7f, 'E', 'L', 'F'};
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final List<String> JARS = List.of(".jar", ".war", ".ear");
    private static final Set<Use> RUN = Set.of(Use.PROGRAM, Use.SHARED);

    @Override
    public boolean reads(String name, byte[] head) {
        return begins(head, ELF) || (begins(head, ZIP) && JARS.stream().anyMatch(name::endsWith));
    }

    private static boolean begins(byte[] head, byte[] magic) {
        return head.length >= magic.length && Arrays.equals(head, 0, magic.length, magic, 0, magic.length);
    }

    @Override
    public void read(Bytes file, Notebook notebook) {
        var at = Place.of(file.name());
        try {
            if (Elf.packed(file)) {
                notebook.fault(at, Sentence.of(Programs.WORDS, "packed"));
                return;
            }
            note(Binary.of(file, Limits.USUAL), at, notebook);
        } catch (IOException e) {
            notebook.fault(at, Sentence.of(Programs.WORDS, "unreadable", String.valueOf(e.getMessage())));
        }
    }

    private static void note(Binary binary, Place at, Notebook notebook) {
        switch (binary) {
            case Binary.Program(var elf, var go) ->
                Stream.of(elf)
                        .filter(it -> RUN.contains(it.target().use()))
                        .forEach(it -> notebook.note(new Program(at, it, go)));
            case Binary.JavaArchive(var jar) -> notebook.note(new JarFile(at, jar));
            case Binary.JavaClass _, Binary.Images _, Binary.Unknown _ -> {}
        }
    }
}
