package dev.qiangcai.dist;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.MethodModel;
import java.lang.classfile.MethodTransform;

/// Writes classes of Java 5 anew in the form of Java 8. The JVM keeps no older ones in an ahead-of-time cache, and
/// picocli, which every start needs, is all of that age.
final class OldClass {
    /// Of Java 6, the first that says of each branch what it leaves on the stack.
    private static final int FIRST_KEPT = 50;

    private static final int JAVA_8 = 52;
    private static final int MAJOR = 7;

    private final ClassFile files;

    /// @param others where the classes beside it are found, for what two of them have in common
    OldClass(ClassLoader others) {
        files = ClassFile.of(
                ClassFile.StackMapsOption.GENERATE_STACK_MAPS,
                ClassFile.ClassHierarchyResolverOption.of(ClassHierarchyResolver.ofResourceParsing(others)
                        .orElse(ClassHierarchyResolver.defaultResolver())
                        .cached()));
    }

    /// Whether that entry of a jar is so old a class.
    static boolean old(String name, byte[] entry) {
        return name.endsWith(".class") && entry.length > MAJOR && entry[MAJOR - 1] == 0 && entry[MAJOR] < FIRST_KEPT;
    }

    /// The same class; as it was, where it jumps in ways that Java 7 gave up.
    byte[] renewed(byte[] type) {
        try {
            return files.transformClass(files.parse(type), renewing());
        } catch (IllegalArgumentException foreign) {
            return type;
        }
    }

    private static ClassTransform renewing() {
        var code = MethodTransform.transformingCode((builder, element) -> builder.with(element));
        return (builder, element) -> {
            switch (element) {
                case ClassFileVersion _ -> builder.withVersion(JAVA_8, 0);
                case MethodModel method -> builder.transformMethod(method, code);
                default -> builder.with(element);
            }
        };
    }
}
