package dev.qiangcai.doctor.jvm.start;

import static org.assertj.core.api.Assertions.assertThat;

import dev.qiangcai.doctor.facts.Launch;
import dev.qiangcai.doctor.facts.Role;
import dev.qiangcai.doctor.facts.Setting;
import dev.qiangcai.doctor.facts.Written;
import dev.qiangcai.doctor.source.Place;
import dev.qiangcai.doctor.source.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StartLinkerTest {
    private final List<Setting> environment = new ArrayList<>();
    private final List<OptionFile> files = new ArrayList<>();

    private static Written written(String text) {
        return Written.of(Source.of("at", text), 0, text.length());
    }

    private void set(String name, String value) {
        environment.add(new Setting(name, written(value)));
    }

    private List<JvmStart> starts(String... command) {
        var launch = new Launch(
                new Launch.Title("it", Place.of("at")),
                Role.SERVICE,
                environment,
                Stream.of(command).map(StartLinkerTest::written).toList(),
                Launch.Box.NONE);
        return new Gathering(launch, new Shelf(files), new Builds(List.of())).starts();
    }

    private static List<String> options(JvmStart start) {
        return start.options().list().stream().map(Option::text).toList();
    }

    @Test
    void options_come_in_the_order_in_which_the_jvm_takes_them() {
        set("_JAVA_OPTIONS", "-Xmx5g");
        set("JDK_JAVA_OPTIONS", "-Xmx3g");
        set("JAVA_OPTS", "-Xmx2g");
        set("JAVA_TOOL_OPTIONS", "-Xmx1g");
        var start = starts("java", "-Xmx4g", "-jar", "app.jar", "-Xmx9g").getFirst();
        assertThat(options(start)).containsExactly("-Xmx1g", "-Xmx2g", "-Xmx3g", "-Xmx4g", "-Xmx5g");
        assertThat(start.options().last("-XX:MaxHeapSize").orElseThrow().value())
                .isEqualTo("5g");
        assertThat(start.options().whole()).isTrue();
    }

    @Test
    void a_variable_is_put_in_where_the_command_names_it() {
        set("JAVA_OPTS", "-Xss1m -Xint");
        var start =
                starts("sh", "-c", "exec java -Xmx1g $JAVA_OPTS -jar app.jar").getFirst();
        assertThat(options(start)).containsExactly("-Xmx1g", "-Xss1m", "-Xint");
    }

    @Test
    void a_variable_that_nobody_set_may_add_more() {
        var start = starts("java", "${SHOP_OPTS}", "-Xmx1g", "-jar", "app.jar").getFirst();
        assertThat(options(start)).containsExactly("-Xmx1g");
        assertThat(start.options().whole()).isFalse();
    }

    @Test
    void what_stands_for_a_variable_that_is_not_set_counts() {
        assertThat(options(starts("java", "${SHOP_OPTS:--Xmx1g -Xint}", "-jar", "app.jar")
                        .getFirst()))
                .containsExactly("-Xmx1g", "-Xint");
    }

    @Test
    void a_part_of_an_option_may_be_a_variable() {
        set("HEAP", "700m");
        assertThat(options(starts("java", "-Xmx${HEAP}", "-Xms$(HEAP)", "-jar", "app.jar")
                        .getFirst()))
                .containsExactly("-Xmx700m", "-Xms700m");
    }

    @Test
    void a_variable_that_holds_itself_means_what_it_held_before() {
        set("JAVA_OPTS", "-Xmx1g");
        set("JAVA_OPTS", "$JAVA_OPTS -Xint");
        assertThat(options(starts("java", "$JAVA_OPTS", "-jar", "app.jar").getFirst()))
                .containsExactly("-Xmx1g", "-Xint");
    }

    @Test
    void variables_that_double_each_other_are_given_up_in_time() {
        set("A", "-Xint");
        for (var i = 0; i < 40; i++) {
            set("A", "$A $A");
        }
        assertThat(starts("java", "$A", "-jar", "app.jar").getFirst().options().whole())
                .isFalse();
    }

    @Test
    void an_argument_file_of_the_repository_belongs_to_the_command_that_names_it() {
        files.add(new OptionFile("deploy/java.args", Role.SERVICE, List.of(written("-Xmx1g"))));
        var start =
                starts("/usr/bin/java", "@/app/java.args", "-jar", "app.jar").getFirst();
        assertThat(options(start)).containsExactly("-Xmx1g");
        assertThat(start.options().list().getFirst().written().way())
                .singleElement()
                .satisfies(step -> assertThat(step.what()).isEqualTo("@/app/java.args"));
    }

    @Test
    void what_stands_behind_the_program_is_none_of_the_jvms() {
        assertThat(options(starts("java", "-cp", "-Xodd", "-Xint", "shop.Main", "-Xmx1g")
                        .getFirst()))
                .containsExactly("-Xint");
    }

    @Test
    void variables_for_maven_start_a_jvm_that_builds() {
        set("MAVEN_OPTS", "-Xmx1g");
        assertThat(starts("mvn", "package"))
                .singleElement()
                .satisfies(start -> assertThat(start.launch().role()).isEqualTo(Role.BUILD));
    }

    @Test
    void a_variable_of_another_program_starts_no_jvm() {
        set("CPPFLAGS", "-DNDEBUG");
        set("NODE_OPTIONS", "--max-old-space-size=512");
        assertThat(starts("node", "server.js")).isEmpty();
    }
}
