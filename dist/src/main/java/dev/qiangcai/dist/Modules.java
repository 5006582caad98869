package dev.qiangcai.dist;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.regex.Pattern;

/// The modules of the JDK that an application needs: those whose classes its own classes name, and those that only
/// show when it runs.
///
/// `jdeps` tells the same, but gives up where a jar asks for a module that is only there by another name.
final class Modules {
    /// What no class names, because it is found by the JDK itself.
    private static final List<String> SILENT = List.of(
            "java.management.rmi", // the guard looks at another JVM by the agent's RMI address
            "jdk.charsets", // pages in Big5, EUC-KR, Shift_JIS
            "jdk.localedata", // dates and numbers in Chinese
            "jdk.management.agent", // lets another JVM, and another guard, look at this one
            "jdk.unsupported"); // the terminal's size and signals

    /// What only a debugger wants.
    private static final List<String> DEBUG = List.of("jdk.jdwp.agent");

    private static final Pattern VERSIONED = Pattern.compile("META-INF/versions/(\\d{1,4})/.*");

    private final Map<String, String> owners = new HashMap<>();

    /// @param system where the JDK's modules are found
    Modules(ModuleFinder system) {
        for (var module :
                system.findAll().stream().map(ModuleReference::descriptor).toList()) {
            module.packages().forEach(name -> owners.put(name, module.name()));
        }
    }

    /// What an image for these jars is made of.
    SortedSet<String> of(Collection<Path> jars, boolean debug) throws IOException {
        var modules = named(jars);
        modules.addAll(SILENT);
        if (debug) {
            modules.addAll(DEBUG);
        }
        return modules;
    }

    /// The modules whose classes are named by classes in these jars.
    SortedSet<String> named(Collection<Path> jars) throws IOException {
        var modules = new TreeSet<String>();
        for (var jar : jars) {
            try (var open = new JarFile(jar.toFile())) {
                for (var entry : open.stream().toList()) {
                    if (Jars.type(entry.getName()) && counts(entry.getName())) {
                        try (var in = open.getInputStream(entry)) {
                            modules.addAll(named(in.readAllBytes()));
                        }
                    }
                }
            }
        }
        return modules;
    }

    /// A class for a later Java than ours is never loaded.
    private static boolean counts(String name) {
        var versioned = VERSIONED.matcher(name);
        return !versioned.matches()
                || Integer.parseInt(versioned.group(1)) <= Runtime.version().feature();
    }

    private List<String> named(byte[] type) {
        var found = new ArrayList<String>();
        for (var entry : ClassFile.of().parse(type).constantPool()) {
            if (entry instanceof ClassEntry named) {
                var owner = owners.get(packageOf(named.asInternalName()));
                if (owner != null) {
                    found.add(owner);
                }
            }
        }
        return found;
    }

    /// Of `java/sql/Date`, and of `[[Ljava/sql/Date;`: `java.sql`.
    private static String packageOf(String name) {
        int start = name.startsWith("[") ? name.lastIndexOf('[') + 2 : 0;
        int end = name.lastIndexOf('/');
        return end < start ? "" : name.substring(start, end).replace('/', '.');
    }

    /// The jars of that folder, in the order of their names.
    static List<Path> jars(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        }
    }
}
