package dev.qiangcai.lab.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageTest {
    @TempDir
    private Path folder;

    private final Page page = new Page(PageTest.class, "page.html", Locale.CHINESE);

    @Test
    void texts_are_escaped_and_markup_is_not() {
        var html = page.text("text", "<b>\"a\" & 'b'</b>")
                .html("markup", "<i>i</i>")
                .html();
        assertThat(html)
                .contains("&lt;b&gt;&quot;a&quot; &amp; &#39;b&#39;&lt;/b&gt;")
                .contains("<i>i</i>");
    }

    @Test
    void figures_cannot_end_the_script_that_holds_them() {
        assertThat(page.data("{\"a\":\"</script>\"}").html())
                .contains("\\u003c/script>")
                .doesNotContain("</script>");
    }

    @Test
    void what_a_slot_is_filled_with_is_no_template_again() {
        assertThat(page.text("text", "{{markup}} $1 \\1")
                        .html("markup", "filled")
                        .html())
                .contains("{{markup}} $1 \\1");
    }

    @Test
    void the_language_the_styles_and_the_plots_are_inside() {
        assertThat(page.html()).contains("zh", "--ink", "const page", "uPlot");
    }

    @Test
    void a_file_that_cannot_be_written_is_said_with_its_name() throws Exception {
        var file = Files.createFile(folder.resolve("file"));
        assertThatThrownBy(() -> page.write(file.resolve("page.html")))
                .isInstanceOf(FileUnwritable.class)
                .hasMessageContaining(file + "/page.html")
                .hasMessageContaining("name another file");
    }

    @Test
    void columns_are_as_wide_as_their_widest_cell_and_chinese_counts_twice() {
        assertThat(new Columns(List.of(List.of("结论", "x", "end"), List.of("ok", "wide", ""))).lines())
                .containsExactly("结论  x     end", "ok    wide");
    }
}
