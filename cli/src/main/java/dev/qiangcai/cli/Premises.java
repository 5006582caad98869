package dev.qiangcai.cli;

import dev.qiangcai.buyer.notices.Channel;
import dev.qiangcai.buyer.notices.Courier;
import dev.qiangcai.buyer.order.OrderJournal;
import dev.qiangcai.buyer.plan.Setup;
import dev.qiangcai.buyer.storage.Site;
import dev.qiangcai.cli.log.Masks;
import dev.qiangcai.shop.Store;
import dev.qiangcai.shop.StoreSettings;
import dev.qiangcai.shop.profile.Profile;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;

/// The places that a plan names: its store, and its state folder with the session, the journal and the reports.
record Premises(Setup setup) {
    Store store() {
        var chosen = setup.store();
        var profile = Profile.find(chosen.profile());
        var settings = StoreSettings.in(state().kept()).withTrust(chosen.trust());
        return Store.open(chosen.base().map(profile::at).orElse(profile), settings);
    }

    /// @param masks what a server's address holds is hidden from the log before the driver sees it
    OrderJournal journal(Masks masks) {
        setup.storage().ifPresent(server -> server.secrets().forEach(masks::hide));
        return OrderJournal.open(site(), InstantSource.system());
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

    private Site site() {
        return setup.storage().<Site>map(Site.Server::new).orElseGet(() -> new Site.Folder(state().kept()));
    }

    Path reports() {
        return state().reports();
    }

    private Folders state() {
        return new Folders(setup.state().toAbsolutePath());
    }
}
