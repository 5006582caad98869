package dev.qiangcai.shop.profile;

import dev.qiangcai.shop.money.MoneyFormat;
import dev.qiangcai.shop.page.Reply;
import dev.qiangcai.shop.page.Request;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// How one store speaks. Immutable and safe to share; everything is compiled when the profile is read.
///
/// ```java
/// var profile = Profile.find("shangchao");
/// var request = profile.request(Step.ITEM, Scope.EMPTY.with("item", "sku", "egg-30"));
/// var verdict = profile.judge(Step.ITEM, reply, scope);
/// ```
public final class Profile {
    private final String id;
    private final String name;
    private final URI base;
    private final List<String> hosts;
    private final Pace pace;
    private final MoneyFormat money;

    Profile(Place place, Pace pace, MoneyFormat money) {
        this.id = place.id();
        this.name = place.name();
        this.base = place.base();
        this.hosts = place.hosts();
        this.pace = pace;
        this.money = money;
    }

    record Place(String id, String name, URI base, List<String> hosts) {}

    /// Reads a profile: YAML, JSON or TOML, by the file's ending.
    ///
    /// @throws ProfileException naming file, line, column, what was expected and the nearest valid key
    public static Profile read(Path file) {
        return unread();
    }

    /// A profile that comes with the program.
    public static Profile bundled(String id) {
        return unread();
    }

    /// A bundled profile's id, a profile's file, or the folder of a `profile.yaml`.
    public static Profile find(String idOrPath) {
        return unread();
    }

    /// Writes a commented starting profile and one recorded answer into a new folder.
    public static void writeNew(Path folder, String id) {
        Profile.<Path>unread();
    }

    public String id() {
        return id;
    }

    public String name() {
        return name;
    }

    public URI base() {
        return base;
    }

    public List<String> hosts() {
        return hosts;
    }

    public Pace pace() {
        return pace;
    }

    public MoneyFormat money() {
        return money;
    }

    /// The steps that the profile describes.
    public Set<Step> steps() {
        return Set.of();
    }

    /// Whether the profile can never spend: it lacks `quote`, `order` or `orders`.
    public boolean watchOnly() {
        return !steps().containsAll(Set.of(Step.QUOTE, Step.ORDER, Step.ORDERS));
    }

    public List<Setting> settings() {
        return List.of();
    }

    /// The same store at another address, which its owner names: the base and the hosts are replaced.
    public Profile at(URI address) {
        return new Profile(new Place(id, name, address, List.of(address.getHost())), pace, money);
    }

    /// Whether a request, a redirect or a cookie may go there: https on a listed host; http only on a loopback address
    /// that the owner named.
    public boolean allows(URI uri) {
        return "https".equals(uri.getScheme()) && hosts.contains(uri.getHost());
    }

    /// @throws ProfileException when the profile has no such step, a template has no value, or the address is not
    /// allowed
    public Request request(Step step, Scope scope) {
        return unread();
    }

    /// The step's second request; empty where it has none.
    public Optional<Request> then(Step step, Scope scope) {
        return unread();
    }

    /// What an answer to the step's request means; never throws for an answer, however strange.
    public Verdict judge(Step step, Reply reply, Scope scope) {
        return unread();
    }

    /// What an answer to the step's second request means.
    public Verdict judgeThen(Step step, Reply reply, Scope scope) {
        return unread();
    }

    public Optional<Clock> clock() {
        return Optional.empty();
    }

    /// What of the step's answer survives this run.
    public Kept kept(Step step) {
        return Kept.NOTHING;
    }

    /// What the owner is shown for a challenge, filled from the step's reads.
    public Optional<Show> show(Step step, Scope scope) {
        return Optional.empty();
    }

    /// Runs the profile's recorded answers.
    public List<TestResult> test() {
        return List.of();
    }

    /// The profile in words: each step's method, address, reads and outcomes.
    public String describe(Locale locale) {
        return name + " " + locale;
    }

    @SuppressWarnings("TypeParameterUnusedInFormals")
    private static <T> T unread() {
        return Optional.<T>empty().orElseThrow();
    }
}
