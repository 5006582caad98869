package dev.qiangcai.buyer.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.qiangcai.mend.Rewrite;
import dev.qiangcai.shop.profile.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlanEditTest {
    private static final String YAML = """
            # My plan.
            store:
              profile: shangchao      # the one nearby
              settings: {addressId: "1"}

            buy:
              # the good ones
              items:
                - {name: "土鸡蛋 30枚"}   # first choice
                - sku: 'egg-30'
              count: 1                # for two days
              limits: {unitPrice: "13.00", total: "40.00"}   # never more
              on: opening
              opensAt: announced
              # guard: PT0.01S
            # the end
            """;
    private static final String TOML = """
            # My plan.
            language = "zh"   # mine

            [store]
            profile = 'shangchao'      # the one nearby
            settings.addressId = "1"

            [buy]
            count = 1                  # for two days
            on = "opening"
            opensAt = "announced"
            limits = {unitPrice = "13.00", total = "40.00"}   # never more

            # the good ones
            [[buy.items]]
            name = "土鸡蛋 30枚"   # first choice

            [[buy.items]]
            sku = 'egg-30'

            [log]
            level = "info"
            """;
    private static final String JSON = """
            {
              "store": {"profile": "shangchao", "settings": {"addressId": "1"}},
              "buy": {
                "items": [
                  {"name": "土鸡蛋 30枚"},
                  {"sku": "egg-30"}
                ],
                "count": 1,
                "limits": {
                  "unitPrice": "13.00",
                  "total": "40.00"
                },
                "on": "opening",
                "opensAt": "announced"
              }
            }
            """;

    private static final Map<String, String> TEXTS = Map.of("yaml", YAML, "toml", TOML, "json", JSON);
    private static final Map<String, List<String>> CHOICES = new TreeMap<>(Map.ofEntries(
            Map.entry("buy.count", List.of("1", "2", "12", "999")),
            Map.entry("buy.limits.unitPrice", List.of("13", "12.50", "0.01", "99999.99")),
            Map.entry("buy.limits.total", List.of("40.00", "41", "7.5")),
            Map.entry("buy.on", List.of("opening", "restock")),
            Map.entry("buy.opensAt", List.of("announced", "2099-11-24T10:00:00+08:00", "2099-11-24 10:00:00")),
            Map.entry("buy.giveUpAfter", List.of("PT10M", "PT30M", "P1D")),
            Map.entry("buy.guard", List.of("PT0.02S", "PT0S")),
            Map.entry(
                    "buy.name",
                    List.of(
                            "eggs",
                            "yes",
                            "null",
                            "1e3",
                            "0x10",
                            "鸡蛋 #1: \"fresh\"",
                            "a\\b",
                            "{x}",
                            "- [y]",
                            "\u0085\u2028\uFEFFz",
                            "👍 ok",
                            "'",
                            "=1",
                            "~",
                            "2026-01-01",
                            "007",
                            "1_000",
                            "<<",
                            "*a",
                            "!t",
                            "%d",
                            "@x",
                            "`")),
            Map.entry("account.phone", List.of("13800000001", "+86 138 0000 0001")),
            Map.entry("account.email", List.of("me@shop.example")),
            Map.entry("store.settings.addressId", List.of("1", "0042", "no", "A-7")),
            Map.entry("store.base", List.of("https://localhost:8443", "http://127.0.0.1:80/x?y#z")),
            Map.entry("state", List.of(".qiangcai", "C:\\state", "/var/lib/q c")),
            Map.entry("language", List.of("zh", "en")),
            Map.entry("log.level", List.of("info", "WARN")),
            Map.entry("log.format", List.of("json", "text"))));
    private static final List<Pick> PICKS = List.of(
            new Pick.ByName("土鸡蛋 30枚"),
            new Pick.BySku("egg-30"),
            new Pick.ByName("milk, \"whole\""),
            new Pick.BySku("0042"));

    private static final Plan.World WORLD = new Plan.World(
            Map.of(),
            InstantSource.fixed(Instant.parse("2026-11-01T00:00:00Z")),
            ZoneOffset.UTC,
            _ -> new StoreNeeds(
                    Currency.getInstance("CNY"),
                    List.of(Setting.of("addressId", "Address number", true)),
                    false,
                    List::of));

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"yaml", "toml", "json"})
    void those_who_are_told_come_and_go_in_every_format(String format) throws IOException {
        var file = Files.writeString(folder.resolve("plan." + format), TEXTS.getOrDefault(format, ""));
        var edit = PlanEdit.of(file);
        var before = edit.text();
        edit = edit.telling("ntfys://one").telling("json://nas/\"a,b\"").telling("ntfy://three");
        assertThat(PlanEdit.notices(edit.values()))
                .containsExactly("ntfys://one", "json://nas/\"a,b\"", "ntfy://three");
        edit = edit.with("notify[1]", "ntfy://two").without("notify[0]");
        assertThat(PlanEdit.notices(edit.values())).containsExactly("ntfy://two", "ntfy://three");
        edit = edit.without("notify[1]").without("notify[0]");
        assertThat(edit.values()).doesNotContainKey("notify[0]");
        assertThat(edit.values()).isEqualTo(PlanEdit.of(file).values());
        assertThat(edit.text().lines().filter(line -> !line.isBlank() && !line.equals("}")))
                .containsAll(before.lines()
                        .filter(line -> !line.isBlank() && !line.equals("}"))
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"yaml", "toml", "json"})
    void whatever_is_changed_reads_back_and_every_other_line_stays(String format) throws IOException {
        change(format, 40);
    }

    @Tag("proof")
    @ParameterizedTest
    @ValueSource(strings = {"yaml", "toml", "json"})
    void so_it_is_for_hundreds_of_changes(String format) throws IOException {
        change(format, 400);
    }

    private void change(String format, int seeds) throws IOException {
        for (int seed = 0; seed < seeds; seed++) {
            var random = new Random(seed);
            var written = TEXTS.getOrDefault(format, "");
            var text = random.nextBoolean() ? written : written.replace("\n", "\r\n");
            var file = Files.writeString(folder.resolve("plan." + format), text);
            var edit = PlanEdit.of(file);
            var wanted = new HashMap<>(edit.values());
            var items = new ArrayList<Pick>();
            for (int change = random.nextInt(6); change >= 0; change--) {
                var as = "seed " + seed + ", " + format + ":\n" + edit.text();
                var last = edit.text();
                int most = 1;
                if (random.nextInt(4) == 0) {
                    items.clear();
                    for (int i = random.nextInt(4); i >= 0; i--) items.add(PICKS.get(random.nextInt(PICKS.size())));
                    edit = edit.withItems(items);
                    last = edit.text();
                } else {
                    var key = List.copyOf(CHOICES.keySet()).get(random.nextInt(CHOICES.size()));
                    boolean optional = !key.matches("buy.(limits|on|opensAt).*|store.settings.*");
                    if (optional && random.nextInt(3) == 0) {
                        edit = edit.without(key);
                        wanted.remove(key);
                        most = 3;
                    } else {
                        var choices = CHOICES.getOrDefault(key, List.of());
                        var value = choices.get(random.nextInt(choices.size()));
                        edit = edit.with(key, value);
                        wanted.put(key, value);
                    }
                }
                // A value is one line; in JSON the one before it may get or lose a comma; a section may go with it.
                assertThat(removed(last, edit.text())).as(as).isLessThanOrEqualTo(most);
                var values = new HashMap<>(edit.values());
                values.keySet().removeIf(key -> key.startsWith("buy.items"));
                var others = new HashMap<>(wanted);
                others.keySet().removeIf(key -> key.startsWith("buy.items"));
                assertThat(values).as(as).isEqualTo(others);
            }
            assertUntouched(text, edit.text(), "seed " + seed + ", " + format);
            edit.write();
            assertThat(PlanEdit.of(file).text()).isEqualTo(edit.text());
            var plan = Plan.Reader.of(file, Map.of(), WORLD).plan();
            if (!items.isEmpty()) {
                assertThat(plan.purchase().items()).as("seed %d", seed).isEqualTo(items);
            }
            if (wanted.containsKey("buy.count")) {
                assertThat(plan.purchase().count()).hasToString(wanted.getOrDefault("buy.count", ""));
            }
            assertThat(plan.purchase().ceiling().total().amount())
                    .isEqualByComparingTo(wanted.getOrDefault("buy.limits.total", ""));
        }
    }

    private static long removed(String before, String after) {
        return new Rewrite("plan", Optional.of(before), after)
                .diff().stream()
                        .filter(line -> line.startsWith("-") && !line.startsWith("---"))
                        .count();
    }

    /// Lines of comments, and empty ones, are all there in their order; so is every line that no key of a change is on.
    private static void assertUntouched(String before, String after, String as) {
        assertThat(lines(after).stream().filter(PlanEditTest::remark).toList())
                .as(as)
                .containsSubsequence(
                        lines(before).stream().filter(PlanEditTest::remark).toList());
        for (var line : List.of("profile", "[store]", "[buy]", "[log]", "buy:", "store:", "items:")) {
            lines(before).stream()
                    .filter(old -> old.strip().startsWith(line))
                    .forEach(old -> assertThat(lines(after)).as(as).contains(old));
        }
    }

    private static boolean remark(String line) {
        return line.isBlank() || line.strip().startsWith("#");
    }

    private static List<String> lines(String text) {
        return Arrays.asList(text.split("(?<=\n)"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"yaml", "toml", "json"})
    void one_changed_value_is_one_changed_line_with_its_comment(String format) throws IOException {
        var file = Files.writeString(folder.resolve("plan." + format), TEXTS.getOrDefault(format, ""));
        var diff = PlanEdit.of(file).with("buy.count", "2").diff();
        assertThat(diff.stream().filter(line -> line.startsWith("-") && !line.startsWith("---")))
                .hasSize(1);
        assertThat(diff.stream().filter(line -> line.startsWith("+") && !line.startsWith("+++")))
                .singleElement()
                .asString()
                .matches(format.equals("json") ? "\\+    \"count\": 2," : "\\+ *count.*2 +# for two days");
        assertThat(PlanEdit.of(file).with("buy.count", "1").diff()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"yaml", "yml", "toml", "json"})
    void a_new_plan_is_made_from_nothing_and_is_for_its_owner_alone(String format) throws IOException {
        var file = folder.resolve("new." + format);
        var edit = PlanEdit.of(file)
                .with("store.profile", "shangchao")
                .with("store.settings.addressId", "1")
                .withItems(List.of(PICKS.get(0), PICKS.get(1)))
                .with("buy.limits.unitPrice", "13.00")
                .with("buy.limits.total", "40.00")
                .with("buy.on", "opening")
                .with("buy.opensAt", "announced");
        assertThat(edit.plan().purchase().items()).hasSize(2);
        assertThat(file).doesNotExist();
        edit.write();
        assertThat(Plan.read(file, Map.of())).isEqualTo(edit.plan());
        if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }
        assertThatThrownBy(edit::write).isInstanceOf(ChangedPlan.class);
    }

    @Test
    void the_examples_can_be_edited_and_keep_their_comments() throws IOException {
        for (var language : List.of(Locale.ENGLISH, Locale.CHINESE)) {
            var text = Plan.example(language);
            var file = Files.writeString(folder.resolve("plan.yaml"), text);
            var edit = PlanEdit.of(file)
                    .with("buy.count", "3")
                    .with("account.phone", "13800000001")
                    .with("language", "zh")
                    .withItems(List.of(new Pick.BySku("egg-30")));
            assertThat(edit.plan().purchase().count()).isEqualTo(3);
            assertThat(lines(edit.text()).stream().filter(PlanEditTest::remark))
                    .containsExactlyElementsOf(
                            lines(text).stream().filter(PlanEditTest::remark).toList());
        }
    }

    @Test
    void a_file_that_changed_meanwhile_is_not_overwritten() throws IOException {
        var file = Files.writeString(folder.resolve("plan.yaml"), YAML);
        var edit = PlanEdit.of(file).with("buy.count", "2");
        Files.writeString(file, YAML + "language: en\n");
        assertThat(PlanEdit.of(file).fingerprint()).isNotEqualTo(edit.fingerprint());
        assertThatThrownBy(edit::write).isInstanceOf(ChangedPlan.class).hasMessageContaining("plan.yaml");
        assertThat(file).content().endsWith("language: en\n");
    }

    @Test
    void a_plan_that_comes_to_hold_a_secret_is_closed_to_others() throws IOException {
        assumeThat(Files.getFileStore(folder).supportsFileAttributeView("posix"))
                .isTrue();
        var file = Files.writeString(folder.resolve("plan.yaml"), YAML);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        PlanEdit.of(file).with("buy.count", "2").write();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-r--r--");
        PlanEdit.of(file).with("account.phone", "13800000001").write();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @ParameterizedTest
    @CsvSource({"buy.cuont, buy.count", "buy.items[0].nmae, buy.items", "store.setting.x, store.settings"})
    void an_unknown_key_is_refused_with_the_nearest(String key, String nearest) throws IOException {
        var edit = PlanEdit.of(Files.writeString(folder.resolve("plan.yaml"), YAML));
        assertThatThrownBy(() -> edit.with(key, "1"))
                .isInstanceOf(UnknownKey.class)
                .hasMessageContaining(nearest);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', ignoreLeadingAndTrailingWhitespace = false, textBlock = """
            yaml|{buy: {count: 1}, log: {level: info}}|{buy: {count: 2}, log: {level: info}}
            yaml|buy: {count: 1, # one~  on: restock} # x|buy: {count: 2, # one~  on: restock} # x
            yaml|buy:~    count: >-~      1~    on: restock|buy:~    count: 2~    on: restock
            yaml|'buy':~  'count': '1'|'buy':~  'count': "2"
            yaml|---~buy:~  on: restock~...|---~buy:~  on: restock~  count: 2~...
            yaml|`# nothing yet`|`# nothing yet~buy:~  count: 2`
            yaml|buy:~  items: [~    {sku: a},~    {sku: b} # last~  ]|buy:~  items: [~    {sku: a},~    {sku: b} # last~  ]~  count: 2
            toml|buy.on = 'restock'~log.level = 'info'|buy.on = 'restock'~buy.count = 2~log.level = 'info'
            toml|[buy.limits]~total = '1'|[buy.limits]~total = '1'~~[buy]~count = 2
            toml|[ buy ] # b~# c|[ buy ] # b~count = 2~# c
            toml|buy = {on = 'restock'} # c|buy = {on = 'restock', count = 2} # c
            toml|state = '''a~[x]'''|state = '''a~[x]'''~~[buy]~count = 2
            json|{}|{~  "buy": {"count": 2}~}
            json|{"buy":{"on":"restock"}}|{"buy":{"on":"restock", "count": 2}}
            """)
    void each_way_of_writing_is_kept(String format, String before, String after) throws IOException {
        var file = Files.writeString(folder.resolve("plan." + format), before.replace("~", "\n"));
        assertThat(PlanEdit.of(file).with("buy.count", "2").text()).isEqualTo(after.replace("~", "\n"));
    }
}
