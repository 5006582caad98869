package dev.qiangcai.binary.elf;

import java.util.List;

/// What a file asks of the loader, and what it calls itself.
///
/// @param libraries those that the loader must find, by name, in the file's order
/// @param versions the symbol versions that they must have, such as `GLIBC_2.17`
/// @param places where the loader looks for them before its own places (RUNPATH, or the older RPATH)
/// @param names what a library calls itself; a program has none
/// @param program whether the linker marked it as a program that may lie anywhere in memory
public record Linking(
        List<String> libraries, List<String> versions, List<String> places, List<String> names, boolean program) {
    static final Linking NONE = new Linking(List.of(), List.of(), List.of(), List.of(), false);

    public Linking {
        libraries = List.copyOf(libraries);
        versions = List.copyOf(versions);
        places = List.copyOf(places);
        names = List.copyOf(names);
    }
}
