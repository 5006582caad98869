package dev.qiangcai.dist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassListTest {
    @Test
    void what_depends_on_the_run_is_left_out_and_the_rest_is_in_order() {
        assertThat(ClassList.lines(List.of(
                        "# a remark",
                        "java/lang/String id: 7",
                        "@cp java/lang/String 1 2 3",
                        "@lambda-proxy picocli/CommandLine run ()V",
                        "java/lang/Object id: 0",
                        "java/lang/String id: 9")))
                .containsExactly(
                        "java/lang/Object",
                        "java/lang/String",
                        "@cp java/lang/String 1 2 3",
                        "@lambda-proxy picocli/CommandLine run ()V");
    }

    @Test
    void it_is_kept_packed_and_the_same_list_makes_the_same_file(@TempDir Path folder) throws IOException {
        var written = Files.writeString(folder.resolve("written"), "b id: 1\na id: 0\n");
        var list = new ClassList(folder.resolve("kept/list.txt.gz"));
        list.keep(written);
        var before = Files.readAllBytes(list.file());
        list.keep(Files.writeString(written, "a id: 7\nb id: 8\n"));
        assertThat(list.file()).hasBinaryContent(before);
        assertThat(list.unpack(folder.resolve("plain"))).hasContent("a\nb");
    }
}
