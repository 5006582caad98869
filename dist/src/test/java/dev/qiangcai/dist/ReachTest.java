package dev.qiangcai.dist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.ClassEntry;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;

class ReachTest {
    @Test
    void of_kotlins_library_a_good_part_is_never_reached() throws IOException {
        var kept = Reach.of(Classpath.jars());
        var all = entries("kotlin-stdlib");
        assertThat(all.stream().filter(kept).count()).isPositive().isLessThan(all.size() * 3L / 4);
        assertThat(kept.test("kotlin/jvm/internal/Intrinsics.class")).isTrue();
        assertThat(kept.test("META-INF/kotlin-stdlib.kotlin_module")).isFalse();
    }

    @Test
    void whatever_a_kept_class_names_is_kept() throws IOException {
        var kept = Reach.of(Classpath.jars());
        for (var name : List.of(
                "kotlin-stdlib",
                "commons-io",
                "commons-lang3",
                "commons-codec",
                "commons-compress",
                "HdrHistogram",
                "snakeyaml-engine")) {
            var all = entries(name).stream().collect(Collectors.toSet());
            try (var jar = new JarFile(Classpath.jar(name).toFile())) {
                for (var entry :
                        all.stream().filter(kept).filter(ReachTest::type).toList()) {
                    try (var in = jar.getInputStream(jar.getEntry(entry))) {
                        for (var constant :
                                ClassFile.of().parse(in.readAllBytes()).constantPool()) {
                            if (constant instanceof ClassEntry named
                                    && all.contains(named.asInternalName() + ".class")) {
                                assertThat(kept.test(named.asInternalName() + ".class"))
                                        .as("%s, which %s names", named.asInternalName(), entry)
                                        .isTrue();
                            }
                        }
                    }
                }
            }
        }
    }

    @Test
    void of_other_jars_nothing_is_left_out() {
        assertThat(Reach.partly(Classpath.jar("okhttp-jvm"))).isFalse();
        assertThat(Reach.partly(Classpath.jar("kotlin-stdlib"))).isTrue();
    }

    private static boolean type(String entry) {
        return entry.endsWith(".class") && !entry.endsWith("module-info.class");
    }

    private static List<String> entries(String name) throws IOException {
        try (var jar = new JarFile(Classpath.jar(name).toFile())) {
            return jar.stream().map(ZipEntry::getName).toList();
        }
    }
}
