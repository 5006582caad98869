package dev.qiangcai.shop.profile;

import dev.qiangcai.guard.words.Sentence;
import dev.qiangcai.shop.money.MoneyFormat;
import dev.qiangcai.shop.page.Reply;
import dev.qiangcai.shop.page.Request;
import java.net.URI;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// How one store speaks. Immutable and safe to share; everything is compiled when the profile is read.
///
/// ```java
/// var profile = Profile.find("shangchao");
/// var request = profile.request(Step.ITEM, Scope.EMPTY.with("item", "sku", "egg-30"));
/// var verdict = profile.judge(Step.ITEM, reply, scope);
/// ```
public final class Profile {
    private final Home home;
    private final Contents contents;
    private final Optional<PlannedClock> clock;
    private final List<Setting> settings;
    private final Answers answers;

    Profile(Home home, Contents contents, Optional<PlannedClock> clock, List<Setting> settings, Answers answers) {
        this.home = home;
        this.contents = contents;
        this.clock = clock;
        this.settings = settings;
        this.answers = answers;
    }

    /// Reads a profile: YAML, JSON or TOML, by the file's ending.
    ///
    /// @throws ProfileException naming file, line, column, what was expected and the nearest valid key
    public static Profile read(Path file) {
        return ProfileFile.read(file);
    }

    /// A profile that comes with the program.
    public static Profile bundled(String id) {
        return ProfileFile.bundled(id);
    }

    /// Those that come with the program, in the order in which they are offered.
    public static List<Profile> allBundled() {
        return ProfileFile.BUNDLED.stream().map(Profile::bundled).toList();
    }

    /// A bundled profile's id, a profile's file, or the folder of a `profile.yaml`.
    public static Profile find(String idOrPath) {
        return ProfileFile.find(idOrPath);
    }

    /// Writes a commented starting profile and its recorded answers into a new folder.
    ///
    /// @param from `json`, `graphql` or `html`, as the store speaks, or the id of a bundled profile
    public static void writeNew(Path folder, String id, String from) {
        NewProfile.from(from).write(folder, id);
    }

    public String id() {
        return contents.root().at("id").text();
    }

    public String name() {
        return contents.root().at("name").text();
    }

    public URI base() {
        return home.base();
    }

    public List<String> hosts() {
        return home.hosts();
    }

    public Pace pace() {
        return contents.pace();
    }

    public MoneyFormat money() {
        return contents.judge().format();
    }

    /// The steps that the profile describes.
    public Set<Step> steps() {
        return Collections.unmodifiableSet(contents.steps().keySet());
    }

    /// Whether the profile can never spend: it lacks `quote`, `order` or `orders`.
    public boolean watchOnly() {
        return !steps().containsAll(Set.of(Step.QUOTE, Step.ORDER, Step.ORDERS));
    }

    public List<Setting> settings() {
        return settings;
    }

    /// The same store at another address, which its owner names: the base and the hosts are replaced.
    public Profile at(URI address) {
        var there = Home.named(address);
        var shifted = clock.map(planned -> planned.at(there));
        return new Profile(there, contents, shifted, settings, answers);
    }

    /// Whether a request, a redirect or a cookie may go there: https on a listed host; http only on a loopback address
    /// that the owner named.
    public boolean allows(URI uri) {
        return home.allows(uri);
    }

    /// The names of one scope that a step's requests hold, such as `email` of `secret`; none where there is no such
    /// step.
    public Set<String> names(Step step, String scope) {
        return contents.step(step).map(plan -> plan.names(scope)).orElse(Set.of());
    }

    /// Whether a step needs something of an item that only its row in the catalogue tells.
    public boolean needsRow() {
        return contents.steps().entrySet().stream()
                .filter(step -> step.getKey() != Step.LIST)
                .flatMap(step -> step.getValue().names("item").stream())
                .anyMatch(name -> listed(name) && !known(name));
    }

    private boolean listed(String name) {
        return contents.step(Step.LIST)
                .filter(list -> list.reads().contains(name))
                .isPresent();
    }

    private boolean known(String name) {
        return Names.ITEM.contains(name)
                || contents.step(Step.ITEM)
                        .filter(item -> item.reads().contains(name))
                        .isPresent();
    }

    /// How many requests the step is: one, and those of its `then`.
    ///
    /// @throws ProfileException when the profile has no such step
    public int requests(Step step) {
        return 1 + plan(step).then().size();
    }

    /// The step's first request.
    ///
    /// @throws ProfileException when the profile has no such step, a template has no value, or the address is
    /// not allowed
    public Request request(Step step, Scope scope) {
        return request(step, 0, scope);
    }

    /// One of the step's requests.
    ///
    /// @param number 0 is the first, 1 the first of its `then`
    public Request request(Step step, int number, Scope scope) {
        return stage(step, number).request().fill(home, scope);
    }

    /// What an answer to the step's first request means; never throws for an answer, however strange.
    ///
    /// @throws ProfileException when the profile has no such step
    public Verdict judge(Step step, Reply reply, Scope scope) {
        return judge(step, 0, reply, scope);
    }

    /// What an answer to one of the step's requests means.
    ///
    /// @param number 0 is the first, 1 the first of its `then`
    public Verdict judge(Step step, int number, Reply reply, Scope scope) {
        return contents.judge().judge(step, stage(step, number), reply, scope);
    }

    public Optional<Clock> clock() {
        return clock.map(planned -> planned);
    }

    /// What of the step's answer survives this run.
    public Kept kept(Step step) {
        return contents.step(step).map(StepPlan::kept).orElse(Kept.NOTHING);
    }

    /// The names of the cookies that survive this run; none: the profile does not say.
    public Set<String> keptCookies() {
        return steps().stream().flatMap(step -> kept(step).cookies().stream()).collect(Collectors.toUnmodifiableSet());
    }

    /// What a header of a step's first request says of what other steps keep, by `step.name`: of `Bearer abc` where the
    /// profile sends `Bearer {login.token}`, that `login.token` is `abc`. Empty where it says nothing of that kind.
    public Map<String, String> recognised(Step step, String header, String value) {
        return contents.step(step)
                .flatMap(plan -> plan.first().request().recognised(header, value))
                .filter(read -> keeps(read.getKey()))
                .map(read -> Map.of(read.getKey(), read.getValue()))
                .orElse(Map.of());
    }

    private boolean keeps(String read) {
        return steps().stream()
                .anyMatch(step -> kept(step).reads().stream()
                        .map(name -> step.key() + "." + name)
                        .anyMatch(read::equals));
    }

    /// What the owner is shown for a challenge, filled from the step's reads.
    public Optional<Show> show(Step step, Scope scope) {
        return contents.step(step).flatMap(plan -> plan.show(scope));
    }

    /// Runs the profile's recorded answers.
    public List<TestResult> test() {
        return contents.tests().stream().map(test -> test.run(this, answers)).toList();
    }

    /// Runs the profile's recorded answers, and tells how each was judged: every condition's verdict and every read's
    /// value.
    public List<Explanation> explain() {
        return contents.tests().stream()
                .map(test -> new Explanation(test.run(this, answers), test.trace(this, answers)))
                .toList();
    }

    /// How an answer to a step's request is judged, a line for each condition and each read.
    List<Sentence> trace(Step step, int number, Reply reply, Scope scope) {
        return new Trace(contents.judge(), stage(step, number)).of(step, reply, scope);
    }

    /// The profile in words: each step's method, address, reads and outcomes.
    public String describe(Locale locale) {
        return new Description(this, contents, locale).text();
    }

    /// The base that the profile's file names, where its answers were recorded.
    URI written() {
        return URI.create(contents.root().at("base").text());
    }

    private StepPlan plan(Step step) {
        return contents.step(step).orElseThrow(() -> missing(step.key()));
    }

    private Stage stage(Step step, int number) {
        return plan(step).stage(number).orElseThrow(() -> missing(step.key() + ".then"));
    }

    private CannotAsk missing(String step) {
        var steps = steps().stream().map(Step::key).collect(Collectors.joining(", "));
        return new CannotAsk(Words.of("profile.missing-step", id(), step, steps));
    }
}
