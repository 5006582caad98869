package dev.qiangcai.dist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.Instruction;
import java.lang.classfile.MethodModel;
import java.lang.classfile.attribute.StackMapTableAttribute;
import java.lang.classfile.instruction.LineNumber;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LeanClassTest {
    @ParameterizedTest
    @ValueSource(strings = {"kotlin-stdlib", "okhttp-jvm", "jackson-databind", "commons-compress"})
    void code_and_lines_are_as_they_were_and_what_only_debuggers_read_is_gone(String jar) throws IOException {
        long before = 0;
        long after = 0;
        for (var type : types(jar)) {
            var lean = LeanClass.of(type, true);
            before += type.length;
            after += lean.length;
            assertThat(code(ClassFile.of().parse(lean)))
                    .isEqualTo(code(ClassFile.of().parse(type)));
            assertThat(debugged(lean)).isFalse();
        }
        assertThat(after).isLessThan(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"okio-jvm", "jackson-annotations"})
    void generics_and_annotations_that_a_program_can_ask_for_stay(String jar) throws IOException {
        for (var type : types(jar)) {
            var lean = ClassFile.of().parse(LeanClass.of(type, true));
            var fat = ClassFile.of().parse(type);
            assertThat(lean.findAttribute(Attributes.signature()).map(Object::toString))
                    .isEqualTo(fat.findAttribute(Attributes.signature()).map(Object::toString));
            assertThat(annotations(lean)).isEqualTo(annotations(fat));
        }
    }

    @Test
    void lines_are_told_where_they_are_wanted() throws IOException {
        var type = types("okio-jvm").getFirst();
        assertThat(code(ClassFile.of().parse(LeanClass.of(type, true)))).anyMatch(code -> code.contains("LineNumber"));
        assertThat(code(ClassFile.of().parse(LeanClass.of(type, false))))
                .noneMatch(code -> code.contains("LineNumber"));
    }

    /// Java opens every jar for a class that is in none.
    @Test
    void picocli_asks_for_no_class_of_groovys() throws IOException {
        assertThat(types("picocli").stream().map(type -> LeanClass.of(type, true)))
                .noneMatch(type -> new String(type, StandardCharsets.ISO_8859_1).contains("groovy.lang.Closure"));
    }

    private static List<byte[]> types(String name) throws IOException {
        var types = new ArrayList<byte[]>();
        try (var jar = new JarFile(Classpath.jar(name).toFile())) {
            for (var entry : jar.stream().toList()) {
                if (entry.getName().endsWith(".class") && !entry.getName().endsWith("module-info.class")) {
                    try (var in = jar.getInputStream(entry)) {
                        types.add(in.readAllBytes());
                    }
                }
            }
        }
        assertThat(types).isNotEmpty();
        return types;
    }

    private static List<String> annotations(ClassModel type) {
        return type.findAttribute(Attributes.runtimeVisibleAnnotations())
                .map(found -> found.annotations().stream()
                        .map(Object::toString)
                        .filter(text -> !text.contains("kotlin/Metadata"))
                        .toList())
                .orElse(List.of());
    }

    /// Each method's instructions, lines and types on the stack, as text.
    private static List<String> code(ClassModel type) {
        return type.methods().stream().map(LeanClassTest::code).toList();
    }

    private static String code(MethodModel method) {
        var text = new StringBuilder(method.methodName() + " " + method.methodType());
        method.code().ifPresent(code -> {
            code.elementStream()
                    .filter(LeanClassTest::told)
                    .forEach(element -> text.append('\n').append(element));
            code.findAttribute(Attributes.stackMapTable())
                    .map(StackMapTableAttribute::entries)
                    .ifPresent(frames -> frames.forEach(frame -> text.append('\n')
                            .append(frame.locals().size())
                            .append(frame.stack().size())));
        });
        // A shorter pool has shorter ways to a constant.
        return text.toString().replace("LDC_W", "LDC");
    }

    private static boolean told(CodeElement element) {
        return element instanceof Instruction || element instanceof LineNumber;
    }

    private static boolean debugged(byte[] type) {
        return ClassFile.of().parse(type).methods().stream()
                .flatMap(method -> method.code().stream())
                .anyMatch(code ->
                        code.findAttribute(Attributes.localVariableTable()).isPresent());
    }
}
