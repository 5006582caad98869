package dev.qiangcai.buyer.storage;

import java.nio.file.Path;

/// Where journals are kept.
public sealed interface Site {
    /// In SQLite files of this folder, for one process at a time.
    record Folder(Path path) implements Site {}

    /// On a PostgreSQL server, for any number of processes and machines.
    record Server(ServerAddress address) implements Site {}
}
