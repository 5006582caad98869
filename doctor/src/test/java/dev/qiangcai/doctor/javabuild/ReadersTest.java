package dev.qiangcai.doctor.javabuild;

import static org.assertj.core.api.Assertions.assertThat;

import dev.qiangcai.doctor.facts.Role;
import dev.qiangcai.doctor.facts.Subject;
import dev.qiangcai.doctor.facts.Written;
import dev.qiangcai.doctor.jvm.start.OptionFile;
import dev.qiangcai.doctor.rule.Notebook;
import dev.qiangcai.doctor.rule.Reader;
import dev.qiangcai.doctor.source.Place;
import dev.qiangcai.doctor.source.Source;
import dev.qiangcai.guard.words.Sentence;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadersTest implements Notebook {
    private final List<Subject> noted = new ArrayList<>();

    @Override
    public void note(Subject subject) {
        noted.add(subject);
    }

    @Override
    public void fault(Place place, Sentence why) {
        throw new AssertionError(place + " " + why);
    }

    private void read(Reader reader, String name, String text) {
        assertThat(reader.reads(name)).isTrue();
        reader.read(Source.of(name, text), this);
    }

    private List<String> options(Role role) {
        return noted.stream()
                .filter(OptionFile.class::isInstance)
                .map(OptionFile.class::cast)
                .filter(file -> file.role() == role)
                .flatMap(file -> file.words().stream())
                .map(Written::toString)
                .toList();
    }

    private List<String> versions() {
        return noted.stream()
                .filter(Dependency.class::isInstance)
                .map(subject -> ((Dependency) subject).version().toString())
                .toList();
    }

    @Test
    void a_pom_tells_the_options_of_tests_and_of_services_apart() {
        read(new PomReader(), "pom.xml", """
            <project>
              <properties><flags>-Xmx768m -Xint</flags></properties>
              <build><plugins>
                <plugin><artifactId>maven-surefire-plugin</artifactId>
                  <configuration><argLine>@{argLine} ${flags}</argLine></configuration></plugin>
                <plugin><artifactId>jib-maven-plugin</artifactId>
                  <configuration><container><jvmFlags><jvmFlag>-Xss1m</jvmFlag></jvmFlags></container></configuration>
                </plugin>
              </plugins></build>
              <profiles><profile><id>debug</id><build><plugins><plugin><artifactId>spring-boot-maven-plugin</artifactId>
                <configuration><jvmArguments>-Xdebug</jvmArguments></configuration></plugin></plugins></build></profile></profiles>
            </project>
            """);
        assertThat(options(Role.TEST))
                .containsExactly("@{argLine} at pom.xml:5:31", "-Xmx768m at pom.xml:2:22", "-Xint at pom.xml:2:31");
        assertThat(options(Role.SERVICE)).containsExactly("-Xss1m at pom.xml:7:52");
        assertThat(options(Role.DEBUG)).containsExactly("-Xdebug at pom.xml:11:34");
    }

    @Test
    void what_a_developer_starts_from_maven_is_no_service() {
        read(new PomReader(), "pom.xml", """
            <project><build><plugins><plugin><artifactId>exec-maven-plugin</artifactId><configuration><arguments>
              <argument>-noverify</argument><argument>-XX:TieredStopAtLevel=1</argument>
            </arguments></configuration></plugin></plugins></build></project>
            """);
        assertThat(options(Role.SERVICE)).isEmpty();
        assertThat(options(Role.DEBUG)).hasSize(2);
    }

    @Test
    void a_script_of_gradle_tells_what_its_arguments_are_for() {
        read(new GradleReader(), "build.gradle.kts", """
            application { applicationDefaultJvmArgs = listOf("-Xmx1g", // "-Xint"
                "-Xss1m") }
            tasks.test { jvmArgs("-Xint") }
            tasks.named<JavaExec>("run") { jvmArgs = listOf("-Xdebug") }
            """);
        assertThat(options(Role.SERVICE))
                .containsExactly("-Xmx1g at build.gradle.kts:1:51", "-Xss1m at build.gradle.kts:2:6");
        assertThat(options(Role.TEST)).containsExactly("-Xint at build.gradle.kts:3:23");
        assertThat(options(Role.DEBUG)).containsExactly("-Xdebug at build.gradle.kts:4:50");
    }

    @Test
    void versions_in_a_script_are_found_in_dependencies_only() {
        read(new GradleReader(), "build.gradle", """
            version = '1.0-SNAPSHOT'
            println "a:b:1.+"
            dependencies {
                implementation "a:b:1.2:jdk8@jar"
                api group: 'a', name: 'c', version: '2'
                runtimeOnly files('C:/lib:x:y.jar')
            }
            """);
        assertThat(versions()).containsExactly("1.2 at build.gradle:4:25", "2 at build.gradle:5:42");
    }

    @Test
    void properties_are_read_with_any_sign_between() {
        read(new PropertyReader(), "gradle.properties", "! note\norg.gradle.jvmargs : -Xmx2g  -Xint\n");
        assertThat(options(Role.BUILD))
                .containsExactly("-Xmx2g at gradle.properties:2:22", "-Xint at gradle.properties:2:30");
    }
}
