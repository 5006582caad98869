package dev.qiangcai.cli;

import dev.qiangcai.shop.disk.OwnersFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/// Where the program keeps what must outlive a run: sessions, waits, the journal, logs, reports.
///
/// @param state the folder that holds them all; only its owner can read it
record Folders(Path state) {
    /// `QIANGCAI_HOME`, else `.qiangcai` in the owner's home folder.
    static Folders of(Map<String, String> environment, Path home) {
        var said = environment.getOrDefault("QIANGCAI_HOME", "");
        return new Folders(
                said.isBlank() ? home.resolve(".qiangcai") : Path.of(said).toAbsolutePath());
    }

    Path logs() {
        return kept(state.resolve("log"));
    }

    Path reports() {
        return kept(state.resolve("reports"));
    }

    /// Where the history of watched pages is kept.
    Path watch() {
        return kept(kept().resolve("watch"));
    }

    /// Where one rehearsal keeps its own journal, session and report.
    Path rehearsal(String name) {
        return kept(state.resolve("rehearsals").resolve(name));
    }

    /// The folder, made if it is not there, and closed to others.
    Path kept() {
        return kept(state);
    }

    private static Path kept(Path folder) {
        try {
            return OwnersFiles.folder(folder);
        } catch (IOException e) {
            throw new FolderUnusable(folder, e);
        }
    }
}
