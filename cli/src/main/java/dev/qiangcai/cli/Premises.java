package dev.qiangcai.cli;

import dev.qiangcai.buyer.order.OrderJournal;
import dev.qiangcai.buyer.plan.Setup;
import dev.qiangcai.shop.Store;
import dev.qiangcai.shop.StoreSettings;
import dev.qiangcai.shop.profile.Profile;
import java.nio.file.Path;
import java.time.InstantSource;

/// The places that a plan names: its store, and its state folder with the session, the journal and the reports.
record Premises(Setup setup) {
    Store store() {
        var chosen = setup.store();
        var profile = Profile.find(chosen.profile());
        var settings = StoreSettings.in(state().kept()).withTrust(chosen.trust());
        return Store.open(chosen.base().map(profile::at).orElse(profile), settings);
    }

    OrderJournal journal() {
        return OrderJournal.open(state().kept(), InstantSource.system());
    }

    Path reports() {
        return state().reports();
    }

    private Folders state() {
        return new Folders(setup.state().toAbsolutePath());
    }
}
