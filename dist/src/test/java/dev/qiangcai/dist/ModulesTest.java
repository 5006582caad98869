package dev.qiangcai.dist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModulesTest {
    private final Modules modules = new Modules(ModuleFinder.ofSystem());

    @TempDir
    private Path folder;

    @Test
    void a_module_is_needed_when_a_class_of_it_is_named_alone_or_in_an_array() throws IOException {
        var jar = jar(Map.of(
                "one/Alone.class",
                naming("java.sql.Date", 0),
                "one/Many.class",
                naming("java.net.http.HttpClient", 2)));
        assertThat(modules.named(List.of(jar))).containsExactly("java.base", "java.net.http", "java.sql");
    }

    @Test
    void what_is_for_a_later_java_is_not_asked() throws IOException {
        var later = "META-INF/versions/" + (Runtime.version().feature() + 1) + "/one/Alone.class";
        assertThat(modules.named(List.of(jar(Map.of(later, naming("java.sql.Date", 0))))))
                .isEmpty();
        var ours = "META-INF/versions/11/one/Alone.class";
        assertThat(modules.named(List.of(jar(Map.of(ours, naming("java.sql.Date", 0))))))
                .contains("java.sql");
    }

    @Test
    void what_the_program_names_and_what_it_only_meets_is_in_its_image() throws IOException {
        var needed = modules.named(Classpath.jars());
        assertThat(needed).contains("java.desktop", "java.naming", "java.sql", "jdk.jfr");
        assertThat(modules.of(Classpath.jars(), false))
                .containsAll(needed)
                .contains(
                        "jdk.charsets",
                        "jdk.localedata",
                        "jdk.management.agent",
                        "java.management.rmi",
                        "jdk.unsupported")
                .doesNotContain("jdk.jdwp.agent");
        assertThat(modules.of(Classpath.jars(), true)).contains("jdk.jdwp.agent");
    }

    private Path jar(Map<String, byte[]> entries) throws IOException {
        var jar = Files.createTempFile(folder, "some", ".jar");
        try (var out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (var entry : entries.entrySet()) {
                out.putNextEntry(new JarEntry(entry.getKey()));
                out.write(entry.getValue());
                out.closeEntry();
            }
        }
        return jar;
    }

    /// A class with a method that casts to that type, or to an array of it.
    private static byte[] naming(String type, int dimensions) {
        var named = ClassDesc.of(type);
        var wanted = dimensions == 0 ? named : named.arrayType(dimensions);
        return ClassFile.of()
                .build(
                        ClassDesc.of("one.Some"),
                        made -> made.withMethodBody(
                                "cast",
                                MethodTypeDesc.ofDescriptor("(Ljava/lang/Object;)Ljava/lang/Object;"),
                                ClassFile.ACC_STATIC,
                                code -> code.aload(0).checkcast(wanted).areturn()));
    }
}
