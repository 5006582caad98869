package dev.qiangcai.binary.jvm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.qiangcai.binary.bytes.Bytes;
import dev.qiangcai.binary.bytes.Limits;
import dev.qiangcai.binary.bytes.Malformed;
import dev.qiangcai.binary.bytes.TooMuch;
import dev.qiangcai.binary.elf.ElfForge;
import dev.qiangcai.binary.jvm.ClassFile.Part;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JarTest {
    private static final String MANIFEST = "META-INF/MANIFEST.MF";

    @TempDir
    Path folder;

    @Test
    void a_jar_says_what_its_manifest_says() throws IOException {
        var jar = of(Compiled.jar(Map.of(MANIFEST, text("""
                Manifest-Version: 1.0
                Main-Class: example.Main
                Automatic-Module-Name: example.app
                Launcher-Agent-Class: example.Agent
                Add-Opens: java.base/java.lang java.base/java.nio
                multi-release: TRUE
                Start-Class: example.a.rather.long.name.that.does.not.fit.into.one.l
                 ine.Start
                """))));
        assertThat(jar.manifest().mainClass()).contains("example.Main");
        assertThat(jar.manifest().moduleName()).contains("example.app");
        assertThat(jar.manifest().launcherAgent()).contains("example.Agent");
        assertThat(jar.manifest().opens()).contains("java.base/java.lang java.base/java.nio");
        assertThat(jar.manifest().multiRelease()).isTrue();
        assertThat(jar.manifest().attribute("start-class"))
                .contains("example.a.rather.long.name.that.does.not.fit.into.one.line.Start");
    }

    @Test
    void classes_are_counted_by_release_and_by_what_debuggers_find() throws IOException {
        var old = Compiled.sample(folder, "--release", "8", "-g:none", "-Xlint:-options");
        var fresh = Compiled.sample(folder, "--release", "21", "-g");
        var jar = of(Compiled.jar(Map.of("a/A.class", old, "B.class", fresh, "META-INF/versions/21/a/A.class", fresh)));
        assertThat(jar.classes().releases()).isEqualTo(Map.of(8, 1, 21, 1));
        assertThat(jar.classes().release()).hasValue(21);
        assertThat(jar.classes().with(Part.LINE_NUMBERS)).isEqualTo(1);
        assertThat(jar.versions().keySet()).containsExactly(21);
        assertThat(jar.versions().sequencedValues().getFirst().count()).isEqualTo(1);
    }

    @Test
    void jars_in_a_jar_are_read_where_they_lie_or_unpacked() throws IOException {
        var inner = Compiled.jar(Map.of("Sample.class", Compiled.sample(folder)));
        var middle = Compiled.stored(Map.of("BOOT-INF/lib/inner.jar", inner));
        for (var outer :
                new byte[][] {Compiled.stored(Map.of("middle.war", middle)), Compiled.jar(Map.of("middle.war", middle))
                }) {
            var nested =
                    of(outer).cargo().jars().getFirst().jar().cargo().jars().getFirst();
            assertThat(nested.name()).isEqualTo("BOOT-INF/lib/inner.jar");
            assertThat(nested.jar().classes().count()).isEqualTo(1);
        }
    }

    @Test
    void native_libraries_tell_what_they_need() throws IOException {
        var library = new ElfForge(true, ByteOrder.LITTLE_ENDIAN).program();
        var jar = of(Compiled.jar(Map.of("linux/libfast.so.1", library, "mac/libfast.so", text("not for Linux"))));
        var found = new TreeMap<String, Boolean>();
        jar.cargo().libraries().forEach(one -> found.put(one.name(), one.elf().isPresent()));
        assertThat(found).isEqualTo(Map.of("linux/libfast.so.1", true, "mac/libfast.so", false));
    }

    @Test
    void a_signature_is_seen() throws IOException {
        assertThat(of(Compiled.jar(Map.of("META-INF/STORE.RSA", text("…")))).signed())
                .isTrue();
        assertThat(of(Compiled.jar(Map.of("META-INF/docs/STORE.RSA", text("…"))))
                        .signed())
                .isFalse();
    }

    @Test
    void a_script_may_stand_before_the_archive() throws IOException {
        var jar = Compiled.jar(Map.of("Sample.class", Compiled.sample(folder)));
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(text("#!/bin/sh\nexec java -jar \"$0\"\n"));
        bytes.writeBytes(jar);
        assertThat(of(bytes.toByteArray()).classes().count()).isEqualTo(1);
        assertThat(Jar.of(Bytes.of("script", text("#!/bin/sh\necho no archive follows\n")), Limits.USUAL))
                .isEmpty();
    }

    @Test
    void one_damaged_class_does_not_hide_the_others() throws IOException {
        var good = Compiled.sample(folder);
        var jar = of(Compiled.jar(
                Map.of("A.class", good, "B.class", Arrays.copyOf(good, 100), MANIFEST, text("no manifest\n"))));
        assertThat(jar.classes().count()).isEqualTo(1);
        assertThat(jar.cargo().damaged())
                .hasSize(2)
                .anyMatch(told -> told.startsWith("app.jar!/B.class is damaged at byte"))
                .anyMatch(told -> told.startsWith("app.jar!/META-INF/MANIFEST.MF is damaged"));
    }

    @Test
    void a_jar_cut_short_is_told() throws IOException {
        var whole = Compiled.jar(Map.of("Sample.class", Compiled.sample(folder)));
        assertThatThrownBy(() -> of(Arrays.copyOf(whole, whole.length - 30)))
                .isInstanceOf(Malformed.class)
                .hasMessageContaining("its list of files is missing");
    }

    @Test
    void a_bomb_is_refused() {
        var bomb = Compiled.jar(Map.of("Zeros.class", new byte[40 << 20]));
        assertThatThrownBy(() -> of(bomb)).isInstanceOf(TooMuch.class).hasMessageContaining("it unpacks to more than");
        var large = Compiled.stored(Map.of("a.jar", Compiled.jar(Map.of("A.class", new byte[1 << 20]))));
        assertThatThrownBy(() -> Jar.of(Bytes.of("app.jar", large), Limits.USUAL.withFile(100_000)))
                .isInstanceOf(TooMuch.class)
                .hasMessageStartingWith("app.jar!/a.jar!/A.class is refused: it is larger than 100000 bytes");
    }

    @Test
    void a_jar_of_jars_of_jars_without_end_is_refused() {
        var jar = Compiled.jar(Map.of());
        for (int i = 0; i < 10; i++) {
            jar = Compiled.stored(Map.of("next.jar", jar));
        }
        var deep = jar;
        assertThatThrownBy(() -> of(deep))
                .isInstanceOf(TooMuch.class)
                .hasMessageContaining("more than 4 archives lie inside each other");
    }

    @Test
    void a_jar_of_too_many_files_is_refused_before_they_are_read() {
        var two = Compiled.jar(Map.of("a", text(""), "b", text("")));
        assertThatThrownBy(() -> Jar.of(Bytes.of("app.jar", two), Limits.USUAL.withEntries(1)))
                .isInstanceOf(TooMuch.class)
                .hasMessageContaining("it holds more than 1 files");
    }

    private static Jar of(byte[] bytes) throws IOException {
        return Jar.of(Bytes.of("app.jar", bytes), Limits.USUAL).orElseThrow();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
