package dev.qiangcai.cli;

import dev.qiangcai.lab.report.Finding;
import dev.qiangcai.lab.report.Findings;
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
    /// Writes what was asked for.
    ///
    /// @return the files written
    List<Path> write(List<Finding> found, Locale language) {
        var findings = new Findings(found);
        json.ifPresent(findings::write);
        return Stream.of(json, html, claims).flatMap(Optional::stream).toList();
    }
}
