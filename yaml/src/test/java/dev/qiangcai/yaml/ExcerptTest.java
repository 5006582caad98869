package dev.qiangcai.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExcerptTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '^',
            value = {
                "\"a\\\"\", 1, 2, 3, 5",
                "\"\\x41b\", 0, 1, 2, 6",
                "\"a\\u00e9\", 1, 2, 3, 9",
                "'it''s', 2, 3, 4, 6",
                "plain, 4, 5, 5, 6",
                "\"ab\", 0, 2, 2, 4"
            })
    void a_stretch_ends_behind_the_last_sign_of_an_escape(String scalar, int start, int end, int column, int behind) {
        var tree = YamlReader.read(new Page(scalar)).documents().getFirst();
        var region = ((Tree.Scalar) tree).text().region(start, end);
        assertThat(region).isEqualTo(new Region(1, column, 1, behind));
    }

    @Test
    void an_escaped_apostrophe_is_read_as_go_reads_it_and_placed_where_it_stands() {
        var tree = YamlReader.read(new Page("a: \"it\\'s\\n'x'\"")).documents().getFirst();
        var text = ((Tree.Scalar) ((Tree.Mapping) tree).at("a").orElseThrow()).text();
        assertThat(text.text()).isEqualTo("it's\n'x'");
        assertThat(text.region(2, 4)).isEqualTo(new Region(1, 7, 1, 10));
    }
}
