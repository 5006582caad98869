package dev.qiangcai.doctor.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.qiangcai.doctor.Diagnosis;
import dev.qiangcai.doctor.Probe;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CutTest {
    private static String lines(int count, String line) {
        return IntStream.range(0, count).mapToObj(line::formatted).collect(Collectors.joining("\n", "", "\n"));
    }

    private static List<String> faults(Diagnosis diagnosis) {
        return diagnosis.faults().stream()
                .map(fault -> fault.place() + " " + fault.why().in(Locale.ENGLISH))
                .toList();
    }

    @Test
    void containers_that_are_not_looked_at_are_counted() {
        var pod = "apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec:\n  containers:\n"
                + lines(501, "  - {name: c%d, image: 'a:1'}");
        assertThat(faults(Probe.diagnosis("pod.yaml", pod)))
                .containsExactly(
                        "pod.yaml:3:18 Only the first 500 of these 501 containers are looked at. Split the pod.");
    }

    @Test
    void services_that_are_not_looked_at_are_counted() {
        assertThat(faults(Probe.diagnosis("compose.yaml", "services:\n" + lines(1_001, "  s%d: {image: 'a:1'}"))))
                .containsExactly(
                        "compose.yaml:1:1 Only the first 1000 of these 1001 services are looked at. Split the file.");
    }

    @Test
    void variables_that_no_process_could_be_given_are_told() {
        assertThat(faults(Probe.diagnosis(".env", lines(1_001, "A%d=1")))).hasSize(1);
        assertThat(faults(Probe.diagnosis("Dockerfile", "FROM a:1\nUSER 1\n" + lines(1_001, "ENV A%d=1"))))
                .containsExactly(
                        "Dockerfile:1:6 Only the first 1000 of these 1001 variables are looked at: no process is given"
                                + " more.");
        assertThat(faults(Probe.diagnosis("Dockerfile", "FROM a:1\nUSER 1\nENV " + "A=1 ".repeat(500_000))))
                .singleElement()
                .asString()
                .startsWith("Dockerfile:1:6 Only the first 1000 of these 1001 variables");
        assertThat(Probe.launches("Dockerfile", "FROM a:1\nUSER 1\nENV A0=kept " + "A=1 ".repeat(500_000)))
                .singleElement()
                .extracting(launch -> Probe.environment(launch).getFirst())
                .isEqualTo("A0=kept");
        assertThat(faults(Probe.diagnosis(".env", lines(1_000, "A%d=1")))).isEmpty();
    }

    @Test
    void what_is_left_of_endlessscripts_is_told() {
        var endless = lines(30_000, "echo %d 0123456789");
        var many = lines(1_100, "prog%d");
        assertThat(faults(Probe.diagnosis("run.sh", "#!/bin/sh\n" + many)))
                .containsExactly(
                        "run.sh:1:1 Only the first 1000 programs that are started here are looked at; there are"
                                + " more. Split the script.");
        assertThat(faults(Probe.diagnosis("Dockerfile", "FROM a:1\nUSER 1\nRUN <<EOF\n" + endless + "EOF\n")))
                .anyMatch(fault -> fault.matches("Dockerfile:3:1 Only the first 500000 of these \\d+ letters of a"
                        + " script are looked at. Split it."));
    }

    @Test
    void lines_of_a_unit_and_objects_of_one_name_that_are_not_looked_at_are_counted() {
        assertThat(faults(Probe.diagnosis("a.service", "[Service]\n" + lines(1_001, "Environment=A%d=1"))))
                .singleElement()
                .asString()
                .startsWith("a.service:1:1 Only the first 1000 of these 1001 entries");
        var pods = lines(
                51,
                "---\napiVersion: v1\nkind: Pod\nmetadata: {name: a, labels: {n: '%d'}}\n"
                        + "spec: {containers: [{name: c, image: 'a:1'}]}");
        assertThat(faults(Probe.diagnosis("pod.yaml", pods)))
                .containsExactly(
                        "pod.yaml:4:18 Only the first 50 of these 51 objects of one kind and name are held against each"
                                + " other.");
    }

    @Test
    void instructions_that_are_not_looked_at_are_told() {
        assertThat(faults(Probe.diagnosis("Dockerfile", "FROM a:1\nUSER 1\n" + lines(5_000, "LABEL a%d=1"))))
                .singleElement()
                .asString()
                .startsWith("Dockerfile:1:1 Only the first 5000 instructions are looked at");
    }
}
