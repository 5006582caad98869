package dev.qiangcai.dist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.module.ModuleFinder;
import java.net.URI;
import java.nio.file.FileSystems;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PruningTest {
    private final Pruning pruning =
            new Pruning(FileSystems.getFileSystem(URI.create("jrt:/")).getPath("modules"));

    @Test
    void windows_printers_sound_style_sheets_and_foreign_words_are_left_out_and_pictures_stay() throws IOException {
        assertThat(pruning.resources())
                .contains(
                        "/java.desktop/javax/swing/JTable.class",
                        "/java.desktop/javax/sound/sampled/AudioSystem.class",
                        "/java.desktop/sun/awt/X11/XToolkit.class",
                        "/java.xml/com/sun/org/apache/xalan/internal/xsltc/compiler/XSLTC.class",
                        "/java.xml/com/sun/org/apache/xpath/internal/XPath.class",
                        "/java.base/sun/launcher/resources/launcher_pt_BR.class",
                        "/jdk.charsets/sun/nio/cs/ext/IBM037.class",
                        "/jdk.charsets/sun/nio/cs/ext/MacRoman.class")
                .doesNotContain(
                        "/java.base/sun/launcher/resources/launcher.class",
                        "/java.base/sun/launcher/resources/launcher_zh_CN.class",
                        "/jdk.charsets/sun/nio/cs/ext/MS949.class")
                .noneMatch(name -> name.startsWith("/java.desktop/java/awt/image/")
                        || name.startsWith("/java.desktop/javax/imageio/"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"java.base", "java.desktop", "java.xml", "jdk.charsets"})
    void each_package_that_a_module_names_keeps_a_file(String name) throws IOException {
        var left = new HashSet<String>();
        var out = new HashSet<>(pruning.resources());
        var module = ModuleFinder.ofSystem().find(name).orElseThrow();
        try (var reader = module.open()) {
            reader.list()
                    .filter(file -> file.contains("/"))
                    .filter(file -> !out.contains("/" + name + "/" + file))
                    .forEach(file ->
                            left.add(file.substring(0, file.lastIndexOf('/')).replace('/', '.')));
        }
        assertThat(left).containsAll(module.descriptor().packages());
    }
}
