package dev.qiangcai.doctor.jvm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.qiangcai.doctor.facts.Role;
import dev.qiangcai.doctor.facts.Subject;
import dev.qiangcai.doctor.facts.Written;
import dev.qiangcai.doctor.jvm.start.OptionFile;
import dev.qiangcai.doctor.rule.Notebook;
import dev.qiangcai.doctor.source.Place;
import dev.qiangcai.doctor.source.Source;
import dev.qiangcai.guard.words.Sentence;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionFileReaderTest implements Notebook {
    private final List<Subject> noted = new ArrayList<>();
    private final OptionFileReader reader = new OptionFileReader();

    @Override
    public void note(Subject subject) {
        noted.add(subject);
    }

    @Override
    public void fault(Place place, Sentence why) {
        throw new AssertionError(place + " " + why);
    }

    private OptionFile read(String name, String text) {
        reader.read(Source.of(name, text), this);
        return (OptionFile) noted.getLast();
    }

    @Test
    void an_argument_file_is_cut_at_blanks_outside_quotes() {
        var file = read("java.args", "# heap\r\n-Xmx1g  -Dname=\"a b\"\r\n\t-cp '/x y'\n");
        assertThat(file.words()).extracting(Written::value).containsExactly("-Xmx1g", "-Dname=a b", "-cp", "/x y");
        assertThat(file.words())
                .extracting(word -> word.place().toString())
                .containsExactly("java.args:2:1", "java.args:2:9", "java.args:3:2", "java.args:3:7");
    }

    @Test
    void a_line_of_jvm_options_is_one_option_and_may_name_releases() {
        var file = read(
                "config/jvm.options", "## heap\n-Xms1g\n8-13:-XX:+UseConcMarkSweepGC\n  14-:-XX:OnError=logger -t x\n");
        assertThat(file.words())
                .extracting(Written::toString)
                .containsExactly(
                        "-Xms1g at config/jvm.options:2:1",
                        "-XX:+UseConcMarkSweepGC at config/jvm.options:3:6",
                        "-XX:OnError=logger -t x at config/jvm.options:4:7");
    }

    @Test
    void where_a_file_lies_tells_what_it_is_for() {
        assertThat(read(".mvn/jvm.config", "-Xmx1g").role()).isEqualTo(Role.BUILD);
        assertThat(read("bin/idea64.vmoptions", "-Xmx1g").role()).isEqualTo(Role.DEBUG);
        assertThat(read("etc/jvm.config", "-Xmx1g").role()).isEqualTo(Role.SERVICE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"requirements.txt", "Options.java", "java.security", "options.yaml", "arguments.md"})
    void files_of_other_names_are_left_alone(String name) {
        assertThat(reader.reads(name)).isFalse();
    }

    @Test
    void a_file_of_another_kind_is_passed_over() {
        reader.read(Source.of("options.txt", "Our options are:\n-Xmx1g\n"), this);
        assertThat(noted).isEmpty();
    }
}
