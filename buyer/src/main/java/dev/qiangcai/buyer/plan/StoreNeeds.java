package dev.qiangcai.buyer.plan;

import dev.qiangcai.shop.profile.Profile;
import dev.qiangcai.shop.profile.Setting;
import dev.qiangcai.shop.profile.TestResult;
import java.util.Currency;
import java.util.List;
import java.util.function.Supplier;

/// What a profile asks of the plan that names it.
///
/// @param tests runs the profile's recorded answers
record StoreNeeds(Currency currency, List<Setting> settings, boolean watchOnly, Supplier<List<TestResult>> tests) {
    static StoreNeeds of(String profile) {
        var found = Profile.find(profile);
        return new StoreNeeds(found.money().currency(), found.settings(), found.watchOnly(), found::test);
    }

    /// What is asked of somebody who only looks around: nothing has to be given.
    StoreNeeds toLook() {
        var asked = settings.stream()
                .map(setting -> new Setting(setting.name(), setting.label(), false))
                .toList();
        return new StoreNeeds(currency, asked, watchOnly, tests);
    }
}
