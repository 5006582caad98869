package dev.qiangcai.doctor.program;

import static org.assertj.core.api.Assertions.assertThat;

import dev.qiangcai.binary.elf.Elf;
import dev.qiangcai.binary.elf.Linking;
import dev.qiangcai.binary.elf.Target;
import dev.qiangcai.binary.golang.GoBuild;
import dev.qiangcai.binary.golang.GoSetting;
import dev.qiangcai.doctor.Doctor;
import dev.qiangcai.doctor.facts.Subject;
import dev.qiangcai.doctor.facts.Written;
import dev.qiangcai.doctor.rule.Finding;
import dev.qiangcai.doctor.rule.Rule;
import dev.qiangcai.doctor.rule.Severity;
import dev.qiangcai.doctor.source.Place;
import dev.qiangcai.doctor.source.Source;
import dev.qiangcai.doctor.source.WalkSettings;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgramsTest {
    private static final Target LINUX =
            new Target(Target.Use.PROGRAM, Target.Machine.X86_64, 64, ByteOrder.LITTLE_ENDIAN);
    private static final ResourceBundle.Control OWN =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private static Program go(String name, String key, String value) {
        return program(name, elf("", false), Optional.of(build(key, value)));
    }

    private static GoBuild build(String key, String value) {
        return new GoBuild("go1.25.1", "shop", Optional.empty(), List.of(), List.of(new GoSetting(key, value)));
    }

    private static Program program(String name, Elf elf, Optional<GoBuild> go) {
        return new Program(Place.of(name), elf, go);
    }

    /// @param version such as `GLIBC_2.17`; empty for a program that stands alone
    private static Elf elf(String version, boolean symbols) {
        var versions = version.isEmpty() ? List.<String>of() : List.of(version);
        var linking = new Linking(List.of(), versions, List.of(), List.of(), false);
        return new Elf(LINUX, Optional.empty(), linking, symbols, false);
    }

    private static Elf musl() {
        return new Elf(
                LINUX,
                Optional.of("/lib/ld-musl-x86_64.so.1"),
                new Linking(List.of("libc.musl-x86_64.so.1"), List.of(), List.of(), List.of(), true),
                false,
                false);
    }

    private static Cargo.OfProgram into(String image, Elf elf) {
        var from = Source.of("Dockerfile", "FROM " + image);
        var base = Written.of(from, 5, from.text().length());
        return new Cargo.OfProgram(
                program("bin/shop", elf, Optional.of(build("CGO_ENABLED", "1"))), Cargo.Aim.of(base));
    }

    private static List<Finding> found(Subject subject) {
        var findings = new ArrayList<Finding>();
        Programs.rules().rules().forEach(rule -> look(rule, subject, findings));
        return findings;
    }

    private static <S extends Subject> void look(Rule<S> rule, Subject subject, List<Finding> findings) {
        if (rule.looksAt().isInstance(subject)) {
            rule.look(rule.looksAt().cast(subject), findings::add);
        }
    }

    private static List<String> ids(Subject subject) {
        return found(subject).stream().map(finding -> finding.card().id()).toList();
    }

    @ParameterizedTest
    @CsvSource({"all=-N -l", "-N", "-l", "'all=\"-N\" -m'"})
    void a_program_that_was_built_for_the_debugger_says_by_which_flags(String flags) {
        var finding = found(go("bin/shop", "-gcflags", flags)).getFirst();
        assertThat(finding.card().id()).isEqualTo("go-binary-debug-build");
        assertThat(finding.place()).hasToString("bin/shop:1:1");
        assertThat(finding.story().message().in(Locale.ENGLISH)).contains(flags);
    }

    @ParameterizedTest
    @CsvSource({"bin/shop,all=-m -live", "bin/shop-debug,all=-N -l", "bin/shop.test,-N", "bin/shop,-lang=go1.20"})
    void other_flags_and_programs_for_debuggers_are_left_alone(String name, String flags) {
        assertThat(ids(go(name, "-gcflags", flags))).isEmpty();
    }

    @Test
    void a_symbol_table_is_told_of_go_programs_only() {
        var go = Optional.of(build("CGO_ENABLED", "0"));
        assertThat(ids(program("bin/shop", elf("", true), go))).containsExactly("go-binary-unstripped");
        assertThat(ids(program("bin/shop", elf("", false), go))).isEmpty();
        assertThat(ids(program("bin/shop.test", elf("", true), go))).isEmpty();
        assertThat(ids(program("bin/shop", elf("", true), Optional.empty()))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'panicnil=1,tls10server=1', WARNING",
        "containermaxprocs=0, WARNING",
        "'httpmuxgo121=1,asynctimerchan=1', INFO"
    })
    void defaults_of_an_older_go_are_told_by_what_they_cost(String defaults, Severity severity) {
        assertThat(found(go("bin/shop", "DefaultGODEBUG", defaults)))
                .extracting(Finding::severity)
                .containsExactly(severity);
    }

    @ParameterizedTest
    @CsvSource({"containermaxprocs=1", "tls10server=0", "httpmuxgo121=1"})
    void harmless_defaults_are_left_alone(String defaults) {
        assertThat(ids(go("bin/shop", "DefaultGODEBUG", defaults))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"alpine:3.20,GLIBC_2.17", "debian:11-slim,GLIBC_2.34", "scratch,GLIBC_2.2.5"})
    void a_program_that_goes_where_its_c_library_is_not_will_not_start(String image, String version) {
        assertThat(ids(into(image, elf(version, false)))).containsExactly("go-binary-libc");
    }

    @ParameterizedTest
    @CsvSource({"debian:12-slim,GLIBC_2.34", "ubuntu:24.04,GLIBC_2.34", "example.org/team/own:1,GLIBC_2.34"})
    void a_c_library_that_is_new_enough_or_unknown_is_no_finding(String image, String version) {
        assertThat(ids(into(image, elf(version, false)))).isEmpty();
    }

    @Test
    void musl_and_glibc_do_not_stand_for_each_other() {
        assertThat(ids(into("debian:12", musl()))).containsExactly("go-binary-libc");
        assertThat(ids(into("alpine:3.20", musl()))).isEmpty();
        assertThat(ids(into("scratch", elf("", false)))).isEmpty();
    }

    @Test
    void a_program_of_another_language_needs_its_c_library_too() {
        var from = Source.of("Dockerfile", "FROM debian:12");
        var base = Written.of(from, 5, from.text().length());
        var tool = program("bin/tool", musl(), Optional.empty());
        assertThat(ids(new Cargo.OfProgram(tool, Cargo.Aim.of(base)))).containsExactly("elf-foreign-libc");
        var library = program("lib/libtool.so", elf("GLIBC_2.99", false), Optional.empty());
        assertThat(ids(new Cargo.OfProgram(library, Cargo.Aim.of(base)))).isEmpty();
    }

    @Test
    void what_lies_in_an_image_is_held_against_that_image_only() {
        assertThat(ids(program("shop.tar!/bin/tool", elf("GLIBC_2.38", false), Optional.empty())))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"GLIBC_2.38,1", "GLIBC_2.35,1", "GLIBC_ABI_DT_RELR,1", "GLIBC_2.34,0", "GLIBC_PRIVATE,0", "'',0"})
    void only_a_glibc_newer_than_the_common_ones_is_told(String version, int findings) {
        assertThat(ids(program("lib/libshop.so", elf(version, false), Optional.empty())))
                .hasSize(findings)
                .allMatch("elf-glibc-floor"::equals);
    }

    @Test
    void a_large_program_with_a_name_like_a_script_is_not_taken_for_a_long_text(@TempDir Path folder)
            throws IOException {
        var bytes = Arrays.copyOf(new byte[] {0x7f, 'E', 'L', 'F'}, 9 << 20);
        Files.write(folder.resolve("go-tool"), bytes);
        var faults = Doctor.usual()
                .examine(List.of(folder), new WalkSettings(folder, List.of()))
                .faults();
        assertThat(faults).hasSize(1);
        assertThat(faults.getFirst().why().in(Locale.ENGLISH)).contains("go-tool is damaged at byte 4");
    }

    @Test
    void of_a_packed_program_nothing_is_guessed(@TempDir Path folder) throws IOException {
        var bytes = ByteBuffer.allocate(256).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put(new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1});
        bytes.putShort(16, (short) 2).putShort(18, (short) 62);
        bytes.putLong(32, 64).putShort(54, (short) 56).putShort(56, (short) 2);
        bytes.position(64 + 2 * 56 + 4).put("UPX!".getBytes(StandardCharsets.US_ASCII));
        Files.write(folder.resolve("shop"), bytes.array());
        var diagnosis = Doctor.usual().examine(List.of(folder), new WalkSettings(folder, List.of()));
        assertThat(diagnosis.findings()).isEmpty();
        assertThat(diagnosis.faults()).hasSize(1);
        assertThat(diagnosis.faults().getFirst().why().in(Locale.ENGLISH))
                .contains("packed with UPX", "cannot be told");
    }

    @Test
    void both_languages_say_the_same_things_of_every_rule() {
        var english = ResourceBundle.getBundle(Programs.WORDS, Locale.ROOT, OWN).keySet();
        assertThat(ResourceBundle.getBundle(Programs.WORDS, Locale.SIMPLIFIED_CHINESE, OWN)
                        .keySet())
                .isEqualTo(english);
        for (var rule : Programs.rules().rules()) {
            var card = rule.card();
            assertThat(List.of(card.title(), card.looks(), card.cost(), card.remedy()))
                    .allSatisfy(
                            sentence -> assertThat(sentence.in(Locale.ENGLISH)).isNotBlank());
        }
    }
}
