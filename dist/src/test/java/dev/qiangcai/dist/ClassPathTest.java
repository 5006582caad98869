package dev.qiangcai.dist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;

class ClassPathTest {
    @Test
    void our_jars_come_first_and_both_kinds_keep_their_order() throws IOException {
        var ordered = ClassPath.ordered(bytes("""
                        Manifest-Version: 1.0
                        Main-Class: dev.qiangcai.cli.Qiangcai
                        Class-Path: b.jar qiangcai-shop-1.jar a.jar qiangcai-buyer-1.jar

                        """));
        var read = new Manifest(new ByteArrayInputStream(ordered)).getMainAttributes();
        assertThat(read.getValue(Attributes.Name.CLASS_PATH))
                .isEqualTo("qiangcai-shop-1.jar qiangcai-buyer-1.jar b.jar a.jar");
        assertThat(read.getValue(Attributes.Name.MAIN_CLASS)).isEqualTo("dev.qiangcai.cli.Qiangcai");
    }

    @Test
    void a_manifest_that_names_no_jars_stays_as_it_is() throws IOException {
        var plain = bytes("Manifest-Version: 1.0\nOdd:  spaced \n\n");
        assertThat(ClassPath.ordered(plain)).isSameAs(plain);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
