package dev.qiangcai.doctor.image;

import dev.qiangcai.binary.image.ImageFile;
import dev.qiangcai.binary.image.ImageFile.Plain;
import dev.qiangcai.binary.image.Tree;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Tells which files of an image are its maker's own, and not the distribution's or the JDK's.
final class Grounds {
    private static final List<String> JARS = List.of(".jar", ".war", ".ear");

    /// Programs only: scripts here are the distribution's.
    private static final List<String> PROGRAMS = List.of("bin/", "sbin/", "usr/bin/", "usr/sbin/");

    /// Options only: scripts here are the distribution's.
    private static final List<String> OPTIONS = List.of("etc/");

    private static final List<String> FOREIGN =
            List.of("lib/", "lib32/", "lib64/", "libx32/", "usr/", "proc/", "sys/", "dev/", "run/", "boot/", "var/");
    private static final List<String> OWN = List.of("usr/local/", "usr/src/", "var/app/", "var/opt/", "var/www/");
    private static final Pattern LIBRARY = Pattern.compile("(.*/)?lib[^/]*\\.so(\\.[0-9]+)*");

    private final Set<String> kits;
    private final Set<String> started;
    private final String home;
    private final Predicate<String> texts;

    /// @param started what the image's command names
    /// @param folder where the image starts
    /// @param texts tells which names are those of texts that somebody reads
    Grounds(Tree tree, Collection<ImageFile> started, String folder, Predicate<String> texts) {
        this.kits = tree.files().stream().flatMap(Grounds::kit).collect(Collectors.toSet());
        this.started = started.stream().map(ImageFile::path).collect(Collectors.toSet());
        this.home = home(folder);
        this.texts = texts;
    }

    /// Empty where the image starts in a folder of the distribution's.
    private static String home(String folder) {
        var path = folder.replaceFirst("^/+", "").replaceFirst("/*$", "/");
        return Stream.of(PROGRAMS, OPTIONS, FOREIGN).anyMatch(folders -> folders.contains(path)) ? "" : path;
    }

    /// The folder of a JDK or JRE, of which this file is the heart.
    private static Stream<String> kit(ImageFile file) {
        return file.form() instanceof Plain
                ? Stream.of("/lib/modules", "/lib/rt.jar")
                        .filter(heart -> file.path().endsWith(heart))
                        .map(heart -> file.path().substring(0, file.path().length() - heart.length() + 1))
                : Stream.empty();
    }

    boolean wants(ImageFile file) {
        var path = file.path();
        if (started.contains(path)) {
            return true;
        }
        if (kits.stream().anyMatch(path::startsWith) || LIBRARY.matcher(path).matches()) {
            return false;
        }
        if (own(path)) {
            return file.executable() || JARS.stream().anyMatch(path::endsWith) || texts.test(path);
        }
        return (under(PROGRAMS, path) && file.executable()) || (under(OPTIONS, path) && texts.test(path));
    }

    /// Whether it may be more than a program: a script, a jar, a file of options.
    private boolean own(String path) {
        return (home.length() > 1 && path.startsWith(home))
                || under(OWN, path)
                || !(under(PROGRAMS, path) || under(OPTIONS, path) || under(FOREIGN, path));
    }

    /// Whether that file may hold no more than a program.
    boolean programOnly(ImageFile file) {
        return !started.contains(file.path()) && !own(file.path()) && under(PROGRAMS, file.path());
    }

    private static boolean under(List<String> folders, String path) {
        return folders.stream().anyMatch(path::startsWith);
    }
}
