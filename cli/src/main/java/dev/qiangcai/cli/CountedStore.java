package dev.qiangcai.cli;

import dev.qiangcai.shop.Answer;
import dev.qiangcai.shop.ClockSample;
import dev.qiangcai.shop.Store;
import dev.qiangcai.shop.page.Picture;
import dev.qiangcai.shop.profile.Profile;
import dev.qiangcai.shop.profile.Scope;
import dev.qiangcai.shop.profile.Step;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/// A store that counts what it is asked. Closing it closes the store. Safe for any thread.
final class CountedStore implements Store {
    private final Store store;
    private final AtomicLong asked = new AtomicLong();

    CountedStore(Store store) {
        this.store = store;
    }

    /// How many steps and looks at the clock were asked of it; a repeated read counts once.
    long asked() {
        return asked.get();
    }

    @Override
    public Profile profile() {
        return store.profile();
    }

    @Override
    public Answer perform(Step step, Scope scope) {
        asked.incrementAndGet();
        return store.perform(step, scope);
    }

    @Override
    public Answer finish(Step step, Scope scope) {
        asked.incrementAndGet();
        return store.finish(step, scope);
    }

    @Override
    public Optional<Picture> picture(String address) {
        asked.incrementAndGet();
        return store.picture(address);
    }

    @Override
    public Optional<ClockSample> probe() {
        asked.incrementAndGet();
        return store.probe();
    }

    @Override
    public Duration holdBack() {
        return store.holdBack();
    }

    @Override
    public void forget() {
        store.forget();
    }

    @Override
    public void close() {
        store.close();
    }
}
