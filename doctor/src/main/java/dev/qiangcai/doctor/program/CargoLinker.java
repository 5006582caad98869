package dev.qiangcai.doctor.program;

import dev.qiangcai.doctor.docker.Dockerfile;
import dev.qiangcai.doctor.facts.Subject;
import dev.qiangcai.doctor.image.ShippedImage;
import dev.qiangcai.doctor.program.Cargo.Aim;
import dev.qiangcai.doctor.rule.Linker;
import dev.qiangcai.doctor.rule.Notebook;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Finds the programs and jars that lie in images, or that Dockerfiles take in by name. What comes with a whole
/// folder is left alone: who knows whether that file is ever started there.
final class CargoLinker implements Linker {
    @Override
    public void link(Known known, Notebook notebook) {
        var programs = known.all(Program.class).toList();
        var jars = known.all(JarFile.class).toList();
        known.all(Dockerfile.class).filter(file -> !file.made()).forEach(file -> {
            var aim = Aim.of(file.stages().getLast().base());
            var wanted = wanted(file);
            load(programs, load -> takes(wanted, load), load -> new Cargo.OfProgram(load, aim), notebook);
            load(jars, load -> takes(wanted, load), load -> new Cargo.OfJar(load, aim), notebook);
        });
        known.all(ShippedImage.class).forEach(image -> {
            var aim = Aim.of(image.recipe(), image.libc());
            load(programs, load -> image.holds(load.at()), load -> new Cargo.OfProgram(load, aim), notebook);
            load(jars, load -> image.holds(load.at()), load -> new Cargo.OfJar(load, aim), notebook);
        });
    }

    private static <S extends Subject> void load(
            List<S> loads, Predicate<S> aboard, Function<S, Cargo<S>> stowed, Notebook notebook) {
        loads.stream().filter(aboard).map(stowed).forEach(notebook::note);
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
