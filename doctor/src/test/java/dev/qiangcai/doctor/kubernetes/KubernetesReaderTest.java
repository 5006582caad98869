package dev.qiangcai.doctor.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.qiangcai.doctor.Probe;
import java.util.List;
import org.junit.jupiter.api.Test;

class KubernetesReaderTest {
    private static final String POD = """
            kind: Pod
            apiVersion: v1
            metadata: {name: shop}
            spec:
              containers:
                - name: app
                  image: shop:1
                  command: [java, "$(OPTS)", -jar]
                  args: ["$(HOME).jar", "$$(OPTS)"]
                  envFrom: [{prefix: P_, configMapRef: {name: settings}}]
                  env:
                    - {name: OPTS, value: -Xint}
                    - {name: HOME, value: "/srv/$(P_dir)"}
                    - name: LIMIT
                      valueFrom: {resourceFieldRef: {resource: limits.memory}}
                    - name: KEY
                      valueFrom: {configMapKeyRef: {name: settings, key: dir}}
                    - name: TOKEN
                      valueFrom: {secretKeyRef: {name: s, key: t}}
                  resources: {limits: {memory: 1.5Gi, cpu: 250m}}
            """;
    private static final String MAP = """
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: settings}
            data:
              dir: data
            """;

    @Test
    void a_pod_gets_its_variables_from_maps_limits_and_each_other() {
        var launch = Probe.launches("pod.yaml", POD, "map.yaml", MAP).getFirst();
        assertThat(Probe.command(launch)).containsExactly("java", "-Xint", "-jar", "/srv/data.jar", "$(OPTS)");
        assertThat(Probe.environment(launch))
                .containsExactly(
                        "P_dir=data", "OPTS=-Xint", "HOME=/srv/data", "LIMIT=1610612736", "KEY=data", "TOKEN=$(TOKEN)");
        assertThat(launch.box().limits().processors().orElseThrow().value()).isEqualTo(0.25);
    }

    @Test
    void the_way_of_a_variable_begins_in_the_map() {
        var launch = Probe.launches("pod.yaml", POD, "map.yaml", MAP).getFirst();
        assertThat(Probe.way(launch, "KEY"))
                .containsExactly("map.yaml:5:8", "ConfigMap settings map.yaml:5:8", "Pod env pod.yaml:16:11");
        assertThat(launch.command().get(1).place()).hasToString("pod.yaml:12:31");
    }

    @Test
    void what_kustomize_generates_is_a_map_too() {
        var launch = Probe.launches("pod.yaml", POD, "kustomization.yaml", """
                kind: Kustomization
                apiVersion: kustomize.config.k8s.io/v1beta1
                configMapGenerator:
                  - name: settings
                    literals: ["dir=made"]
                """).getFirst();
        assertThat(Probe.way(launch, "KEY").getFirst()).isEqualTo("kustomization.yaml:5:21");
    }

    @Test
    void templates_are_passed_over_and_broken_manifests_are_faults() {
        var template = "apiVersion: v1\nkind: Pod\nspec:\n{{- toYaml .Values.x | nindent 2 }}\n";
        assertThat(Probe.diagnosis("templates/pod.yaml", template).faults()).isEmpty();
        var broken = Probe.diagnosis("bad.yaml", "apiVersion: v1\nkind: Pod\nspec: [", "map.yaml", POD);
        assertThat(broken.faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.place().file()).isEqualTo("bad.yaml"));
        assertThat(broken.findings()).isNotEmpty();
    }

    @Test
    void aliases_that_multiply_are_a_fault_and_the_other_files_are_read() {
        var bomb = new StringBuilder("apiVersion: v1\nkind: List\na0: &a0 [x, x]\n");
        for (var i = 1; i < 40; i++) {
            bomb.append("a%d: &a%d [*a%d, *a%d, *a%d]\n".formatted(i, i, i - 1, i - 1, i - 1));
        }
        var diagnosis = Probe.diagnosis("bomb.yaml", bomb + "items: *a39\n", "pod.yaml", POD);
        assertThat(diagnosis.faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.why()).asString().contains("200000 parts"));
        assertThat(diagnosis.findings()).isNotEmpty();
    }

    @Test
    void what_is_nested_too_deep_is_a_fault() {
        var deep = "apiVersion: v1\nkind: " + "[".repeat(5_000) + "]".repeat(5_000);
        assertThat(Probe.diagnosis("deep.yaml", deep).faults()).hasSize(1);
    }

    @Test
    void values_that_hold_each_other_stay_short() {
        var pod = new StringBuilder(POD.substring(0, POD.indexOf("      resources")));
        pod.append("        - {name: V0, value: xxxxxxxxxxxxxxxx}\n");
        for (var i = 1; i < 60; i++) {
            pod.append("        - {name: V%d, value: \"$(V%d)$(V%d)\"}\n".formatted(i, i - 1, i - 1));
        }
        var launch = Probe.launches("pod.yaml", pod.toString()).getFirst();
        assertThat(launch.setting("V59").orElseThrow().value().value().length()).isLessThan(300_000);
    }

    @Test
    void patches_by_operation_and_within_a_kustomization_say_what_they_add() {
        var patch = "- {op: add, path: /spec/template/spec/containers/0/env/-, value: {name: A, value: one}}\n";
        var kustomization = "resources: [x.yaml]\npatches:\n  - patch: |-\n      " + patch.replace("A", "B");
        assertThat(Probe.launches("env.yaml", patch, "kustomization.yaml", kustomization))
                .extracting(Probe::environment)
                .containsExactlyInAnyOrder(List.of("A=one"), List.of("B=one"));
    }

    @Test
    void a_patch_is_held_against_the_limits_of_what_it_is_laid_over() {
        var whole = "{kind: Pod, apiVersion: v1, metadata: {name: a}, spec: {containers: "
                + "[{name: c, image: x:1, resources: {limits: {memory: 1Gi}}}]}}";
        var part = "{kind: Pod, apiVersion: v1, metadata: {name: a}, spec: {containers: "
                + "[{name: c, env: [{name: A, value: one}]}]}}";
        assertThat(Probe.launches("whole.yaml", whole, "part.yaml", part))
                .allMatch(launch -> launch.box().limits().memory().isPresent());
    }

    @Test
    void a_map_that_no_pod_here_takes_stands_for_itself() {
        var map = MAP.replace("dir: data", "{GOGC: \"off\", file.txt: x}");
        assertThat(Probe.launches("map.yaml", map))
                .extracting(Probe::environment)
                .containsExactly(List.of("GOGC=off"));
    }
}
