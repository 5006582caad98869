package dev.qiangcai.lab.box;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// The kernel's small files: one number, or a number behind each name.
final class GroupFile {
    private GroupFile() {}

    static void write(Path file, long number) throws IOException {
        write(file, Long.toString(number));
    }

    /// Writes in one call, as the kernel wants it, and never makes a file: the kernel's are there.
    static void write(Path file, String text) throws IOException {
        Files.writeString(file, text, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
    }

    static long number(Path file) throws IOException {
        return parse(file, Files.readString(file).strip());
    }

    /// The number behind a name; 0 where the kernel does not keep it.
    static long field(Path file, String name) throws IOException {
        for (var line : Files.readAllLines(file)) {
            if (line.startsWith(name + " ")) {
                return parse(file, line.substring(name.length() + 1).strip());
            }
        }
        return 0;
    }

    private static long parse(Path file, String number) throws IOException {
        try {
            return Long.parseLong(number);
        } catch (NumberFormatException odd) {
            throw new IOException(file + " holds \"" + number + "\", which is no number", odd);
        }
    }
}
