package dev.qiangcai.doctor.docker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.qiangcai.doctor.Probe;
import dev.qiangcai.doctor.facts.Role;
import dev.qiangcai.doctor.facts.Written;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DockerReaderTest {
    private static Stage last(String text) {
        return Probe.subjects(Dockerfile.class, "Dockerfile", text)
                .getFirst()
                .stages()
                .getLast();
    }

    private static List<String> environment(String text) {
        return last(text).environment().stream()
                .map(setting -> setting.name() + "=" + setting.value().value())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "Dockerfile,true",
        "a/dockerfile,true",
        "Dockerfile.dev,true",
        "shop.Dockerfile,true",
        "Containerfile,true",
        "Dockerfile-jvm,true",
        "Dockerfile.dockerignore,false",
        "Dockerfiles,false",
        "docker.md,false",
    })
    void it_reads_files_by_their_names(String name, boolean reads) {
        assertThat(new DockerReader().reads(name)).isEqualTo(reads);
    }

    @Test
    void variables_stand_for_what_was_set_before_their_line() {
        assertThat(environment("""
            ARG TOP=1
            FROM debian
            ARG TOP
            ARG X=${TOP}2
            ENV A=$X B="${NONE:-b c}" C=${A:-none} D='$X' E=e\\ f
            ENV OLD the whole rest
            ENV A=${A}3 G=${B:+set}
            """))
                .containsExactly("B=b c", "C=none", "D=$X", "E=e f", "OLD=the whole rest", "A=123", "G=set");
    }

    @Test
    void what_a_variable_puts_into_another_stands_where_it_is_written() {
        var value = last("FROM debian\nENV A=\"-a -b\"\nENV B=\"-c $A -d=${A}\"\nENV C=\"$B -e\"\n")
                .environment()
                .getLast()
                .value();
        assertThat(value.value()).isEqualTo("-c -a -b -d=-a -b -e");
        assertThat(places(value, "-c", "-a", "-b", "-d=-a", "-e"))
                .containsExactly(
                        "Dockerfile:3:8", "Dockerfile:2:8", "Dockerfile:2:11", "Dockerfile:4:8", "Dockerfile:4:11");
        assertThat(value.place()).as("the whole").hasToString("Dockerfile:4:8");
    }

    private static List<String> places(Written value, String... parts) {
        return Stream.of(parts)
                .map(part ->
                        value.part(value.value().indexOf(part), value.value().indexOf(part) + part.length()))
                .map(part -> part.place().toString())
                .toList();
    }

    @Test
    void a_line_goes_on_over_comments_and_every_value_keeps_its_place() {
        var stage = last("FROM debian\nENV A=1 \\\n# not this\n\n    B=\"two\" \\\n  C=3\n");
        assertThat(stage.environment())
                .extracting(setting -> setting.value().place().toString())
                .containsExactly("Dockerfile:2:7", "Dockerfile:5:8", "Dockerfile:6:5");
    }

    @Test
    void another_escape_sign_leaves_the_backslash_alone() {
        var stage = last("# escape=`\nFROM debian\nCMD [\"run\", `\n  \"C:\\\\x\"]\n");
        assertThat(stage.start().command().orElseThrow().getLast().value()).isEqualTo("C:\\x");
    }

    @Test
    void a_stage_takes_over_what_it_is_built_on_and_its_command_goes_with_a_new_entrypoint() {
        var stage = last("FROM debian AS Base\nENV A=1\nUSER app\nCMD [\"x\"]\nFROM base\nENTRYPOINT [\"y\"]\n");
        assertThat(stage.base().value()).isEqualTo("debian");
        assertThat(stage.user().orElseThrow().value()).isEqualTo("app");
        assertThat(stage.environment()).hasSize(1);
        assertThat(stage.start().command()).isEmpty();
    }

    @Test
    void the_shell_form_is_read_as_the_shell_does() {
        var launch = Probe.launches("Dockerfile", "FROM debian\nCMD exec java $OPTS -jar 'a b.jar'\n")
                .getFirst();
        assertThat(Probe.command(launch)).containsExactly("java", "$OPTS", "-jar", "a b.jar");
        assertThat(launch.command().getFirst().place()).hasToString("Dockerfile:2:10");
    }

    @Test
    void what_builds_is_taken_down_from_lines_and_from_documents_within() {
        var launches = Probe.launches("Dockerfile", """
            FROM golang:1.23 AS build
            ENV GOFLAGS=-mod=mod
            RUN apt-get update && go build -o /x . && go test ./...
            RUN <<EOF
            ./mvnw -q package
            EOF
            """);
        assertThat(launches)
                .filteredOn(launch -> launch.title().text().contains("RUN"))
                .extracting(launch -> launch.role())
                .containsExactly(Role.BUILD, Role.TEST, Role.BUILD);
        assertThat(launches.get(1).setting("GOFLAGS")).isPresent();
    }

    @Test
    void documents_without_an_end_and_other_nonsense_end_with_the_file() {
        assertThat(Probe.diagnosis("Dockerfile", "FROM debian\nRUN <<EOF\n" + "x\n".repeat(100_000))
                        .faults())
                .singleElement()
                .extracting(fault -> fault.why().key())
                .isEqualTo("cut.programs");
        assertThat(Probe.diagnosis("Dockerfile", "FROM\nENV\nARG\nCMD [\nENTRYPOINT [\"a\nUSER\nCOPY\n\\")
                        .files())
                .isEqualTo(1);
    }
}
