package dev.qiangcai.lab.elf;

import java.io.IOException;
import java.nio.file.Path;

/// A file that begins like a program for Linux and then makes no sense: cut short, damaged, or made to mislead.
public final class MalformedElf extends IOException {
    private static final long serialVersionUID = 1L;

    MalformedElf(Path file, String what) {
        super(file + " is no proper ELF file: " + what + ". Fetch or build it again.");
    }
}
