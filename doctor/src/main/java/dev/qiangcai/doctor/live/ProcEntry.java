package dev.qiangcai.doctor.live;

import dev.qiangcai.doctor.DoctorException;
import dev.qiangcai.doctor.facts.Setting;
import dev.qiangcai.doctor.facts.Written;
import dev.qiangcai.doctor.source.Source;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// What Linux tells of a process in `/proc` (proc(5)).
///
/// @param folder its folder there
/// @param command the words it was started with
/// @param environment the variables it was started with; those it set later do not stand there
record ProcEntry(Path folder, NamedLines command, NamedLines environment) {
    private static final int MOST = 4 << 20;

    static ProcEntry read(long pid) {
        var folder = Path.of("/proc", String.valueOf(pid));
        if (!Files.isDirectory(folder)) {
            throw DoctorException.of(
                    Files.isDirectory(Path.of("/proc")) ? "process.none" : "process.noProc", String.valueOf(pid));
        }
        return new ProcEntry(folder, lines(folder.resolve("cmdline"), pid), lines(folder.resolve("environ"), pid));
    }

    private static NamedLines lines(Path file, long pid) {
        try (var stream = Files.newInputStream(file)) {
            var text = new String(stream.readNBytes(MOST), StandardCharsets.UTF_8);
            return new NamedLines(file.toString(), List.of(text.split("\0")));
        } catch (IOException e) {
            throw DoctorException.of("process.closed", String.valueOf(pid), file);
        }
    }

    String name(String file) {
        return folder.resolve(file).toString();
    }

    List<Written> words() {
        return command.words();
    }

    List<Setting> settings() {
        return environment.settings();
    }

    List<Source> texts() {
        return List.of(command.source(), environment.source());
    }

    boolean java() {
        var words = words();
        return !words.isEmpty()
                && words.getFirst().value().replaceFirst("^.*/", "").equals("java");
    }
}
