package dev.qiangcai.shop;

import dev.qiangcai.shop.page.Picture;
import dev.qiangcai.shop.profile.Profile;
import dev.qiangcai.shop.profile.Scope;
import dev.qiangcai.shop.profile.Step;
import java.time.Duration;
import java.util.Optional;

/// One store, spoken to by its profile over one paced session.
///
/// Every call blocks its thread, which should be a virtual one; interrupting the thread or closing the store reaches
/// the socket. All threads share one pace and one set of cookies. A call waits for the profile's pace and for a wait
/// that the store asked for (Retry-After) before it sends.
///
/// ```java
/// try (var store = Store.open(profile, StoreSettings.in(stateFolder))) {
///     var answer = store.perform(Step.ITEM, Scope.EMPTY.with("item", "sku", "egg-30"));
/// }
/// ```
public interface Store extends AutoCloseable {
    /// Opens a store; nothing is sent yet.
    ///
    /// @throws dev.qiangcai.shop.http.SessionException when the state folder or the certificate cannot be used
    static Store open(Profile profile, StoreSettings settings) {
        return new HttpStore(profile, settings);
    }

    Profile profile();

    /// Performs one step and, where its answer is `Ok` or `Available`, its `then`; a challenge's waits for [#finish].
    /// Only a step that merely reads is ever sent twice; an `ORDER` leaves at most once a call.
    ///
    /// A store that throttles is left alone for its pause, its `Retry-After` or a growing backoff, whichever is the
    /// longest. The outcome is returned at once, and the next call waits.
    ///
    /// @throws dev.qiangcai.guard.words.SpokenException when the profile has no such step, a template has no
    /// value, or the call was cancelled
    Answer perform(Step step, Scope scope);

    /// Sends the `then` of a challenge. The scope holds what [#perform] read, under the step's key, and the owner's
    /// answer under `ask`.
    Answer finish(Step step, Scope scope);

    /// What a challenge shows: an address on one of the profile's hosts, asked over this session, or the picture
    /// itself as a `data:` address or as Base64. Empty: it could not be had, or is no picture.
    Optional<Picture> picture(String address);

    /// Asks the store's clock once; empty when no usable stamp came (no clock, an aged or broken answer).
    Optional<ClockSample> probe();

    /// How long the pace and the store's waits would hold back a request that came now; zero: it would leave at once.
    Duration holdBack();

    /// Forgets the session, here and on disk.
    void forget();

    /// Cancels what is under way and saves the session.
    @Override
    void close();
}
