package dev.qiangcai.dist;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.Attribute;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/// Writes classes anew without what the JVM never reads: the names of local variables, annotations that cannot be asked
/// for when the program runs, Kotlin's own description of its classes, and constants that nothing names. The code is as
/// it was, but for records ([PlainRecord]).
final class LeanClass {
    /// Read by `kotlin-reflect` alone, which the program does not have.
    private static final String KOTLIN = "Lkotlin/Metadata;";

    /// What picocli asks for, to know Groovy's functions by: no jar has it, and each start would open all of them to
    /// find that out.
    private static final String GROOVY = "groovy.lang.Closure";

    private static final int API = Opcodes.ASM9;

    private LeanClass() {}

    /// The same class, leaner.
    ///
    /// @param lines whether it still says in which line of its source its code stands
    static byte[] of(byte[] type, boolean lines) {
        var writer = new ClassWriter(0);
        new ClassReader(type).accept(new PlainRecord(new LeanType(writer, lines)), 0);
        return writer.toByteArray();
    }

    private static final class LeanType extends ClassVisitor {
        private final boolean lines;

        LeanType(ClassVisitor to, boolean lines) {
            super(API, to);
            this.lines = lines;
        }

        /// What stands beside the file's name maps lines of inlined Kotlin, for debuggers.
        @Override
        public void visitSource(@Nullable String source, @Nullable String debug) {
            super.visitSource(source, null);
        }

        @Override
        public @Nullable AnnotationVisitor visitAnnotation(String annotation, boolean visible) {
            return visible && !annotation.equals(KOTLIN) ? super.visitAnnotation(annotation, true) : null;
        }

        @Override
        public void visitAttribute(Attribute unknown) {
            // The JVM does not know it either.
        }

        @Override
        public MethodVisitor visitMethod(
                int access,
                String name,
                String descriptor,
                @Nullable String signature,
                String @Nullable [] exceptions) {
            return new LeanMethod(super.visitMethod(access, name, descriptor, signature, exceptions), lines);
        }
    }

    private static final class LeanMethod extends MethodVisitor {
        private final boolean lines;

        LeanMethod(MethodVisitor to, boolean lines) {
            super(API, to);
            this.lines = lines;
        }

        @Override
        public void visitLineNumber(int line, Label start) {
            if (lines) {
                super.visitLineNumber(line, start);
            }
        }

        @Override
        public void visitLocalVariable(
                String name, String descriptor, @Nullable String signature, Label start, Label end, int index) {
            // Only debuggers ask for it.
        }

        @Override
        public @Nullable AnnotationVisitor visitAnnotation(String annotation, boolean visible) {
            return visible ? super.visitAnnotation(annotation, true) : null;
        }

        @Override
        public void visitLdcInsn(Object constant) {
            super.visitLdcInsn(constant.equals(GROOVY) ? "java.lang.Void" : constant);
        }

        @Override
        public void visitAnnotableParameterCount(int count, boolean visible) {
            if (visible) {
                super.visitAnnotableParameterCount(count, true);
            }
        }

        @Override
        public @Nullable AnnotationVisitor visitParameterAnnotation(int parameter, String annotation, boolean visible) {
            return visible ? super.visitParameterAnnotation(parameter, annotation, true) : null;
        }

        @Override
        public void visitAttribute(Attribute unknown) {
            // The JVM does not know it either.
        }
    }
}
