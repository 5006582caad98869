package dev.qiangcai.binary.golang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.qiangcai.binary.bytes.Bytes;
import dev.qiangcai.binary.bytes.Malformed;
import dev.qiangcai.binary.elf.ElfFile;
import java.io.IOException;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoBuildTest {
    private static final String MODULES = """
            path\texample.com/shop/cmd/rush
            mod\texample.com/shop\t(devel)\t
            dep\tgolang.org/x/net\tv0.17.0\th1:abc=
            dep\tgolang.org/x/text\tv0.3.0
            =>\texample.com/fork\tv0.3.1\th1:def=
            build\t-compiler=gc
            build\t-gcflags="all=-N -l"
            build\tCGO_ENABLED=1
            build\tDefaultGODEBUG=http2debug=1,madvdontneed=1
            build\tvcs.modified=true
            """;

    @ParameterizedTest
    @CsvSource({"true, LITTLE", "true, BIG", "false, LITTLE", "false, BIG"})
    void both_forms_of_the_note_are_read_in_every_width_and_order(boolean wide, String order) throws IOException {
        var forge = new GoForge(wide, order.equals("BIG") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        var build = read(forge.inline("go1.22.3", MODULES)).orElseThrow();
        assertThat(build.version()).isEqualTo("go1.22.3");
        assertThat(read(forge.pointed("go1.22.3", MODULES))).contains(build);
    }

    @ParameterizedTest
    @CsvSource({"true, LITTLE", "true, BIG", "false, LITTLE", "false, BIG"})
    void a_program_of_an_old_go_is_followed_through_its_segments(boolean wide, String order) throws IOException {
        var forge = new GoForge(wide, order.equals("BIG") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        var modules = "path\texample.com/shop\nmod\texample.com/shop\t(devel)\t\n";
        var build = read(forge.old("go1.13.15", modules)).orElseThrow();
        assertThat(build.version()).isEqualTo("go1.13.15");
        assertThat(build.path()).isEqualTo("example.com/shop");
        assertThat(read(forge.old("go1.17.13", "")).orElseThrow().version()).isEqualTo("go1.17.13");
    }

    @Test
    void a_program_names_its_modules_and_what_they_were_replaced_by() throws IOException {
        var build = inline(MODULES);
        assertThat(build.path()).isEqualTo("example.com/shop/cmd/rush");
        assertThat(build.main().orElseThrow().version()).isEqualTo("(devel)");
        assertThat(build.dependencies())
                .extracting(module ->
                        module.effective().path() + " " + module.effective().sum())
                .containsExactly("golang.org/x/net h1:abc=", "example.com/fork h1:def=");
    }

    @Test
    void settings_stand_as_they_were_given() throws IOException {
        var build = inline(MODULES);
        assertThat(build.setting("-gcflags")).contains("all=-N -l");
        assertThat(build.setting("DefaultGODEBUG")).contains("http2debug=1,madvdontneed=1");
        assertThat(build.setting("-race")).isEmpty();
        assertThat(build.cgo()).contains(true);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "-ldflags=-s | -s",
                "-ldflags=\"-X 'a.b=c d'\" | -X 'a.b=c d'",
                "-ldflags=`-X \"a\"` | -X \"a\"",
                "-ldflags=\"tab\\tquote\\\"back\\\\slash\" | tab\tquote\"back\\slash",
                "-ldflags=\"\\x41\\101\\u6296\\U0001f600\\xe6\\x8a\\xa2\" | AA抖😀抢",
                "\"-ldflags\"=x | x",
            })
    void quotes_are_opened(String line, String value) throws IOException {
        assertThat(inline("build\t" + line + "\n").setting("-ldflags")).contains(value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "build\t-ldflags=\"open",
                "build\t-ldflags=\"a\"b",
                "build\tnothing",
                "build\t=value",
                "dep\tone",
                "=>\ta\tb\tc"
            })
    void a_line_that_makes_no_sense_is_told(String line) {
        assertThatThrownBy(() -> inline(line + "\n"))
                .isInstanceOf(Malformed.class)
                .hasMessageContaining("damaged at byte 4096: Go says of its build what cannot be read: " + line);
    }

    @Test
    void a_program_without_modules_still_says_its_go() throws IOException {
        assertThat(inline("")).isEqualTo(new GoBuild("go1.21", "", Optional.empty(), List.of(), List.of()));
    }

    @Test
    void lines_of_a_later_go_are_passed_over() throws IOException {
        assertThat(inline("path\ta\nnews\tfrom\tthe\tfuture\n").path()).isEqualTo("a");
    }

    private static GoBuild inline(String modules) throws IOException {
        return read(new GoForge(true, ByteOrder.LITTLE_ENDIAN).inline("go1.21", modules))
                .orElseThrow();
    }

    private static Optional<GoBuild> read(byte[] program) throws IOException {
        return GoBuild.of(ElfFile.of(Bytes.of("program", program)).orElseThrow());
    }
}
