package dev.qiangcai.lab.memory;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A library of classes for the class-heavy trials, each of the size of an ordinary one (about 3 KiB).
final class Classes {
    static final String METHOD = "of0";
    private static final int METHODS = 10;
    private static final int STEPS = 12;

    private Classes() {}

    static String name(int number) {
        return "made.Made" + number;
    }

    /// Writes a jar with so many of them.
    static void write(Path jar, int count) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            zip.setLevel(1);
            for (int i = 0; i < count; i++) {
                zip.putNextEntry(new ZipEntry(name(i).replace('.', '/') + ".class"));
                zip.write(bytes(i));
                zip.closeEntry();
            }
        }
    }

    private static byte[] bytes(int number) {
        return ClassFile.of().build(ClassDesc.of(name(number)), type -> {
            for (int method = 0; method < METHODS; method++) {
                var salt = number * 31L + method;
                type.withMethodBody(
                        "of" + method,
                        MethodTypeDesc.of(ConstantDescs.CD_long, ConstantDescs.CD_long),
                        ClassFile.ACC_PUBLIC | ClassFile.ACC_STATIC,
                        code -> body(code, salt));
            }
        });
    }

    private static void body(CodeBuilder code, long salt) {
        code.lload(0);
        for (int step = 0; step < STEPS; step++) {
            code.loadConstant(salt * 7919 + step).lxor().loadConstant(salt + 3).lmul();
        }
        code.lreturn();
    }
}
