package dev.qiangcai.cli;

import dev.qiangcai.buyer.fleet.Leases;
import dev.qiangcai.buyer.history.History;
import dev.qiangcai.buyer.history.Telling;
import dev.qiangcai.buyer.pages.Shares;
import dev.qiangcai.buyer.storage.ServerAddress;
import dev.qiangcai.buyer.storage.Site;
import dev.qiangcai.buyer.storage.StateLock;
import dev.qiangcai.buyer.storage.Storage;
import dev.qiangcai.guard.words.SpokenException;
import java.net.URI;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Where the history of watched pages is kept: in the state folder, or on a server that several instances share.
final class WatchBook {
    @Option(names = "--storage", paramLabel = "URL", defaultValue = "${env:QIANGCAI_STORAGE}")
    private @Nullable String storage;

    /// An open history with what it stands on.
    ///
    /// @param lock keeps the state folder to one watch; nothing on a server, and nothing where it is only read
    record Open(History history, Storage storage, Optional<StateLock> lock) implements AutoCloseable {
        @Override
        public void close() {
            history.close();
            storage.close();
            lock.ifPresent(StateLock::close);
        }
    }

    /// What a watch shares the hosts by: with nobody, or with the other instances on that server.
    void sharing(Desk desk, Collection<URI> addresses, Sharing work) throws InterruptedException {
        if (site(desk) instanceof Site.Server server) {
            try (var leases = Leases.open(server, addresses)) {
                work.by(leases);
            }
        } else {
            work.by(Shares.ALL);
        }
    }

    /// What is done with it.
    interface Sharing {
        void by(Shares shares) throws InterruptedException;
    }

    /// To write into.
    ///
    /// @param telling empty: the owner is told of nothing
    /// @param trouble told when it cannot be written
    Open write(Desk desk, Optional<Telling> telling, Consumer<SpokenException> trouble) {
        var site = site(desk);
        var lock = site instanceof Site.Folder(var folder)
                ? Optional.of(StateLock.take(folder))
                : Optional.<StateLock>empty();
        try {
            return open(desk, site, telling, trouble, lock);
        } catch (RuntimeException failed) {
            lock.ifPresent(StateLock::close);
            throw failed;
        }
    }

    /// To write into beside another watch that may be under way; nobody is told of what is written.
    ///
    /// @param trouble told when it cannot be written
    Open join(Desk desk, Consumer<SpokenException> trouble) {
        return open(desk, site(desk), Optional.empty(), trouble, Optional.empty());
    }

    /// To look into, beside a watch that may be under way.
    Open read(Desk desk) {
        return open(desk, site(desk), Optional.empty(), _ -> {}, Optional.empty());
    }

    private static Open open(
            Desk desk,
            Site site,
            Optional<Telling> telling,
            Consumer<SpokenException> trouble,
            Optional<StateLock> lock) {
        var storage = Storage.open(site, History.TABLES);
        var settings = new History.Settings(telling, desk.terminal().language(), InstantSource.system(), trouble);
        return new Open(History.open(storage, settings), storage, lock);
    }

    private Site site(Desk desk) {
        if (storage == null || storage.isBlank()) {
            return new Site.Folder(desk.folders().watch());
        }
        var address = ServerAddress.of(storage, System.getenv());
        address.secrets().forEach(desk.masks()::hide);
        return new Site.Server(address);
    }
}
