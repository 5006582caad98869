package dev.qiangcai.cli;

import dev.qiangcai.lab.report.ClaimsPage;
import dev.qiangcai.lab.report.Findings;
import dev.qiangcai.lab.report.LabPage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Where the owner wants the findings, besides on the terminal.
///
/// @param json all figures
/// @param html a page with plots
/// @param claims the folder of claims.md and claims.json, where they join what earlier runs found
record LabFiles(Optional<Path> json, Optional<Path> html, Optional<Path> claims) {
    /// Refuses what could not be written, before an hour is spent on measuring.
    ///
    /// @throws BadOption when a folder is not there or not writable
    void check() {
        json.ifPresent(file -> writable("--json", folder(file)));
        html.ifPresent(file -> writable("--html", folder(file)));
        claims.ifPresent(folder -> {
            writable("--write", folder);
            Findings.read(folder.resolve("claims.json"));
        });
    }

    /// Writes what was asked for.
    ///
    /// @return the files and folders written
    List<Path> write(Findings found, Locale language) {
        json.ifPresent(found::write);
        html.ifPresent(file -> new LabPage(found, language).write(file));
        claims.ifPresent(folder -> ClaimsPage.add(folder, found));
        return Stream.of(json, html, claims.map(folder -> folder.resolve("claims.md")))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Path folder(Path file) {
        var parent = file.toAbsolutePath().getParent();
        return parent == null ? file : parent;
    }

    private static void writable(String option, Path folder) {
        if (!Files.isDirectory(folder) || !Files.isWritable(folder)) {
            throw new BadOption(Terminal.sentence("lab.noFolder", option, folder));
        }
    }
}
