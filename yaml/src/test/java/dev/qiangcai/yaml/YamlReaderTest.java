package dev.qiangcai.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlReaderTest {
    private static YamlReader.Documents read(String text) {
        return YamlReader.read(new Page(text));
    }

    @Test
    void a_byte_order_mark_moves_nothing() {
        var documents = read("\uFEFFa:\n- b\nc: d\n");
        assertThat(documents.fault()).isEmpty();
        var tree = (Tree.Mapping) documents.documents().getFirst();
        assertThat(tree.entries()).hasSize(2);
        assertThat(tree.at("c").orElseThrow().at().region()).isEqualTo(new Region(3, 4, 3, 5));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a:\tb",
                "a: \tb",
                "a:\t\n  b: c",
                "a: [b,\tc]",
                "a: b\t# c",
                "a: \"it\\'s\"",
                "a: b\u0085c: d",
                "a: b\u2028c: d",
                "%YAML 1.1\n---\na: b"
            })
    void what_go_reads_is_read(String text) {
        assertThat(read(text).fault()).isEmpty();
        assertThat(read(text).documents()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a:\n\tb: c", "-\ta: b\n  c: d", "a: \"it\\qs\"", "%YAML 1.2\n---\na: b", "a: @b"})
    void what_go_refuses_is_a_fault(String text) {
        assertThat(read(text).fault()).isPresent();
    }
}
