package dev.qiangcai.doctor.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.qiangcai.doctor.Probe;
import dev.qiangcai.doctor.facts.Role;
import dev.qiangcai.doctor.facts.Written;
import dev.qiangcai.doctor.source.Source;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandLineTest {
    private static List<Started> started(String text) {
        return CommandLine.script(List.of(), Written.of(Source.of("run.sh", text), 0, text.length()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '%',
            value = {
                "exec java -jar a.jar                        | java,-jar,a.jar",
                "nohup nice -n 10 ./server --port 1          | ./server,--port,1",
                "sudo -u app -E env A=1 B=2 ./server         | ./server",
                "exec gosu app:app tini -- ./server          | ./server",
                "timeout -k 5 60s java Main                  | java,Main",
                "tini -g -p SIGTERM -- dumb-init java x      | java,x",
                "sh -c \"exec java -Xint Main\"              | java,-Xint,Main",
                "bash -euxc 'java Main'                      | java,Main",
                "su -s /bin/sh -c 'java Main' app            | java,Main",
                "./wait-for-it.sh db:5432 -t 30 -- java Main | java,Main",
                "bash ./run.sh one                           | ./run.sh,one",
                "su app -c 'java Main'                       | app,-c,java Main",
            })
    void what_only_starts_another_program_is_taken_off(String text, String words) {
        assertThat(started(text).getFirst().command())
                .extracting(Written::value)
                .containsExactly(words.strip().split(","));
    }

    @Test
    void what_is_exported_counts_for_later_commands_and_what_stands_before_one_for_it_alone() {
        var found = started("export A=1 B=2\nC=3 ./first\nunset A\nD='d e'\n./second");
        assertThat(names(found.getFirst())).containsExactly("A", "B", "C");
        assertThat(names(found.getLast())).containsExactly("B", "D");
    }

    private static List<String> names(Started started) {
        return started.environment().stream().map(setting -> setting.name()).toList();
    }

    @Test
    void shells_within_shells_come_to_an_end() {
        assertThat(started("sh -c 'sh -c \"java Main\"'").getFirst().name()).isEqualTo("java");
        assertThat(started("sh -c ".repeat(50_000) + "x")).hasSize(1);
    }

    @Test
    void a_script_starts_its_programs_and_not_its_tools() {
        var launches = Probe.launches("bin/start", "#!/usr/bin/env bash\nmkdir -p x\nexport A=1\ncd x && ./server\n");
        assertThat(launches).singleElement().satisfies(launch -> {
            assertThat(Probe.command(launch)).containsExactly("./server");
            assertThat(Probe.way(launch, "A")).containsExactly("bin/start:3:10", "script bin/start:3:10");
        });
    }

    @Test
    void a_script_that_only_sets_and_a_file_of_variables_stand_for_themselves() {
        var launches = Probe.launches(
                "setenv.sh", "export CATALINA_OPTS=-Xint\n", ".env.test", "GOGC=off\n# x\nQ=\"a b\" # c\n");
        assertThat(launches)
                .extracting(Probe::environment)
                .contains(List.of("CATALINA_OPTS=-Xint"), List.of("GOGC=off", "Q=a b"));
        assertThat(launches.getFirst().role()).isEqualTo(Role.TEST);
    }

    @Test
    void what_builds_or_tests_is_known_by_its_words() {
        var launches = Probe.launches("go.sh", "go build ./...\ngo test ./...\nmvn -q verify\n./gradlew jar\n");
        assertThat(launches)
                .extracting(launch -> launch.role())
                .containsExactly(Role.BUILD, Role.TEST, Role.TEST, Role.BUILD);
    }

    @Test
    void a_script_of_megabytes_is_read_in_part_and_that_is_said() {
        var diagnosis = Probe.diagnosis("a.sh", "export A=1;".repeat(100_000), "b.sh", "${".repeat(400_000));
        assertThat(diagnosis.faults())
                .extracting(fault -> fault.place().toString())
                .containsExactly("a.sh:1:500001", "b.sh:1:500001");
        assertThat(diagnosis.faults().getFirst().why()).asString().contains("500000 characters");
    }
}
