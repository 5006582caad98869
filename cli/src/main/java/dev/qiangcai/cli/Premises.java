package dev.qiangcai.cli;

import dev.qiangcai.buyer.notices.Channel;
import dev.qiangcai.buyer.notices.Courier;
import dev.qiangcai.buyer.order.OrderJournal;
import dev.qiangcai.buyer.order.Orders;
import dev.qiangcai.buyer.plan.Setup;
import dev.qiangcai.buyer.storage.Site;
import dev.qiangcai.buyer.storage.StateLock;
import dev.qiangcai.cli.log.Masks;
import dev.qiangcai.shop.Store;
import dev.qiangcai.shop.StoreSettings;
import dev.qiangcai.shop.profile.Profile;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// The places that a plan names: its store, and its state folder with the session, the journal and the reports.
record Premises(Setup setup) {
    Store store() {
        return Store.open(profile(), settings());
    }

    /// The address of the plan's own store, by its profile's id; nothing is known of any other.
    Optional<URI> address(String store) {
        var profile = profile();
        return Optional.of(profile.base()).filter(_ -> profile.id().equals(store));
    }

    /// How the store is spoken to, and where its session is kept.
    StoreSettings settings() {
        return StoreSettings.in(state().kept()).withTrust(setup.store().trust());
    }

    Profile profile() {
        var chosen = setup.store();
        var profile = Profile.find(chosen.profile());
        return chosen.base().map(profile::at).orElse(profile);
    }

    /// @param masks what a server's address holds is hidden from the log before the driver sees it
    OrderJournal journal(Masks masks) {
        return OrderJournal.open(site(masks), InstantSource.system());
    }

    /// The state folder, for this process alone.
    ///
    /// @throws dev.qiangcai.buyer.storage.StateFolderBusy when another one works there
    StateLock lock() {
        return StateLock.take(state().kept());
    }

    /// Whoever the plan wants told.
    Courier courier(Desk desk) {
        hide(setup.told(), desk.masks());
        return Courier.open(setup.told(), desk.terminal()::warn);
    }

    /// No log shows what those are reached by.
    static void hide(List<Channel> channels, Masks masks) {
        channels.forEach(channel -> channel.secrets().forEach(masks::hide));
    }

    /// The same journal to look into, beside a buyer that may be under way.
    Orders orders(Masks masks) {
        return Orders.open(site(masks));
    }

    private Site site(Masks masks) {
        setup.storage().ifPresent(server -> server.secrets().forEach(masks::hide));
        return setup.storage().<Site>map(Site.Server::new).orElseGet(() -> new Site.Folder(state().kept()));
    }

    Path reports() {
        return state().reports();
    }

    private Folders state() {
        return new Folders(setup.state().toAbsolutePath());
    }
}
