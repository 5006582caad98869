package dev.qiangcai.doctor.program;

import dev.qiangcai.doctor.docker.Dockerfile;
import dev.qiangcai.doctor.facts.Subject;
import dev.qiangcai.doctor.image.ShippedImage;
import dev.qiangcai.doctor.program.Cargo.Aim;
import dev.qiangcai.doctor.rule.Linker;
import dev.qiangcai.doctor.rule.Notebook;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Finds the programs and jars that lie in images, or that Dockerfiles take in by name. What comes with a whole folder
/// is
/// left alone: who knows whether that file is ever started there.
final class CargoLinker implements Linker {
    @Override
    public void link(Known known, Notebook notebook) {
        var programs = known.all(Program.class).toList();
        var jars = known.all(JarFile.class).toList();
        known.all(Dockerfile.class).filter(file -> !file.made()).forEach(file -> {
            var aim = Aim.of(file.stages().getLast().base());
            var wanted = wanted(file);
            note(aim, programs.stream().filter(program -> takes(wanted, program)), notebook);
            noteJars(aim, jars.stream().filter(jar -> takes(wanted, jar)), notebook);
        });
        known.all(ShippedImage.class).forEach(image -> {
            var aim = Aim.of(image.recipe(), image.libc());
            note(aim, programs.stream().filter(program -> image.holds(program.at())), notebook);
            noteJars(aim, jars.stream().filter(jar -> image.holds(jar.at())), notebook);
        });
    }

    private static void note(Aim aim, Stream<Program> programs, Notebook notebook) {
        programs.forEach(program -> notebook.note(new Cargo.OfProgram(program, aim)));
    }

    private static void noteJars(Aim aim, Stream<JarFile> jars, Notebook notebook) {
        jars.forEach(jar -> notebook.note(new Cargo.OfJar(jar, aim)));
    }

    /// What is built on is the Dockerfile's own folder, or the top.
    private static List<Pattern> wanted(Dockerfile file) {
        var folder = file.source().folder();
        return file.stages().getLast().copies().stream()
                .flatMap(copy -> copy.sources().stream())
                .map(source -> source.replaceFirst("^(\\./|/)+", ""))
                .map(source -> Pattern.compile("(" + Pattern.quote(folder) + ")?" + pattern(source)))
                .toList();
    }

    /// A star stands for any letters but a slash.
    private static String pattern(String source) {
        return Arrays.stream(source.split("\\*+", -1)).map(Pattern::quote).collect(Collectors.joining("[^/]*"));
    }

    private static boolean takes(List<Pattern> wanted, Subject subject) {
        return wanted.stream()
                .anyMatch(name -> name.matcher(subject.at().file()).matches());
    }
}
