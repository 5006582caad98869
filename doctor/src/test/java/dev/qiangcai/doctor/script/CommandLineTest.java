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
                "su app -c 'java Main'                       | java,Main",
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

    @Test
    void what_is_under_a_condition_about_debuggers_or_releases_of_java_is_left_out() {
        var script = """
                if [ -n "$DEBUG" ]; then export A=1; fi
                case $1 in
                  jpda) export B=2 ;;
                  run) export C=3 ;;
                esac
                if [ "$JAVA_MAJOR_VERSION" -ge 9 ]; then D=4; else D=5; fi
                if [ -n "$TUNED" ]; then export E=6; fi
                ./server
                """;
        assertThat(names(started(script).getLast())).containsExactly("C", "E");
    }

    @Test
    void a_container_that_is_run_gets_what_is_set_for_it_alone() {
        var run = started("export A=1 B=2\ndocker run -d --rm -m 1g -e A -e C=3 --env=D=4 shop:1 java Main")
                .getFirst();
        assertThat(names(run)).containsExactly("A", "C", "D");
        assertThat(run.command()).extracting(Written::value).containsExactly("java", "Main");
        assertThat(started("podman run -it shop:1").getFirst().name()).isEqualTo("shop:1");
    }

    @Test
    void a_list_and_what_is_added_to_it_are_words_and_a_fallback_stands_for_what_is_not_set() {
        var script = "a=(-x 'y z')\na+=(-w) # more\nexport B=${B:-two} C=\"${B}\"\n./server";
        assertThat(started(script).getFirst().environment())
                .extracting(setting -> setting.name() + "=" + setting.value().value())
                .containsExactly("a=-x y z", "a=$a -w", "B=two", "C=two");
    }

    @Test
    void a_variable_for_java_is_java_and_go_remembers_what_it_is_told() {
        assertThat(started("JAVA=$JAVA_HOME/bin/java\nexec \"$JAVA\" Main")
                        .getFirst()
                        .name())
                .isEqualTo("java");
        assertThat(started("exec $JAVACMD Main").getFirst().name()).isEqualTo("java");
        assertThat(names(started("go env -w GOPROXY=off\ngo build .").getLast()))
                .containsExactly("GOPROXY");
    }
}
