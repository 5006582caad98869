package dev.qiangcai.dist;

import dev.qiangcai.doctor.Doctor;
import dev.qiangcai.doctor.rule.Finding;
import dev.qiangcai.doctor.rule.Severity;
import dev.qiangcai.doctor.source.Source;
import dev.qiangcai.guard.words.Sentence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A file of options for the JVM that every start of an image is given. None may be in it that the doctor bans, so that
/// no image can be made that is slow or open by mistake.
///
/// @param file the options, as Java reads them from an argument file
record Profile(Path file) {
    /// As the doctor knows such files.
    private static final String NAME = "java.args";

    /// What the file says, when the doctor has nothing against it.
    String checked() throws IOException {
        var text = Files.readString(file);
        var banned = Doctor.usual().examine(List.of(Source.of(NAME, text))).findings().stream()
                .filter(finding -> finding.severity().compareTo(Severity.WARNING) >= 0)
                .toList();
        if (!banned.isEmpty()) {
            throw new DistException("profile.banned", file, banned.size(), said(banned.getFirst()));
        }
        return text;
    }

    private static Sentence said(Finding finding) {
        var place = finding.place().toString().substring(NAME.length() + 1);
        return DistException.sentence(
                "profile.finding", place, finding.card().id(), finding.story().message());
    }
}
