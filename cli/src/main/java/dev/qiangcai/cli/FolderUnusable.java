package dev.qiangcai.cli;

import java.io.IOException;
import java.nio.file.Path;

/// The state folder cannot be made.
final class FolderUnusable extends CliException {
    private static final long serialVersionUID = 1L;

    FolderUnusable(Path folder, IOException cause) {
        super(Terminal.sentence("folder.unusable", folder, cause), cause);
    }
}
