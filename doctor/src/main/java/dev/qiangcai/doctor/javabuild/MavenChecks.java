package dev.qiangcai.doctor.javabuild;

import dev.qiangcai.doctor.facts.Launch;
import dev.qiangcai.doctor.facts.Written;
import dev.qiangcai.doctor.jvm.start.Words;
import dev.qiangcai.doctor.rule.Linker;
import dev.qiangcai.doctor.rule.Notebook;
import dev.qiangcai.doctor.source.Source;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Finds what switches Maven's checks off, on its command line and in the variables that it reads.
final class MavenChecks implements Linker {
    private static final Set<String> MAVEN = Set.of("mvn", "mvnw", "mvnd");
    private static final List<String> VARIABLES = List.of("MAVEN_ARGS", "MAVEN_OPTS");
    private static final Set<String> OFF = Set.of(
            "-c",
            "--lax-checksums",
            "-Dmaven.wagon.http.ssl.insecure=true",
            "-Dmaven.wagon.http.ssl.allowall=true",
            "-Dmaven.resolver.transport.https.securityMode=insecure",
            "-Daether.connector.https.securityMode=insecure",
            "-Daether.transport.https.securityMode=insecure",
            "-Daether.checksums.policy=ignore",
            "-Daether.artifactResolver.checksumPolicy=ignore");

    @Override
    public void link(Known known, Notebook notebook) {
        Linker.each(
                known.all(Launch.class).toList(),
                notebook,
                (launch, sheet) ->
                        words(launch).filter(MavenChecks::off).forEach(word -> sheet.note(new CheckOff(word))));
    }

    /// Whether Maven takes that word for "do not check".
    static boolean off(Written word) {
        return OFF.contains(word.value());
    }

    private static Stream<Written> words(Launch launch) {
        var command = launch.command();
        var maven = !command.isEmpty()
                && MAVEN.contains(Source.base(command.getFirst().value()));
        var set = VARIABLES.stream()
                .flatMap(name -> launch.setting(name).stream())
                .flatMap(setting -> Words.of(setting.value()).stream());
        return Stream.concat(maven ? command.stream() : Stream.empty(), set);
    }
}
