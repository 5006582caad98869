package dev.qiangcai.buyer.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.qiangcai.guard.words.Sentence;
import dev.qiangcai.guard.words.SpokenException;
import dev.qiangcai.shop.profile.Setting;
import dev.qiangcai.shop.profile.Step;
import dev.qiangcai.shop.profile.TestResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Each refusal names the place, the key and the remedy, in both languages.
class PlanRefusalTest {
    private static final String GOOD = """
            store: {profile: shangchao, settings: {addressId: "1"}}
            buy:
              items: [{sku: egg-30}]
              count: 1
              limits: {unitPrice: "13.00", total: "40.00"}
              on: opening
              opensAt: "2026-11-24T02:00:00Z"
            """;

    @TempDir
    Path folder;

    private final Map<String, String> environment = new HashMap<>();
    private Currency currency = Currency.getInstance("CNY");
    private boolean watchOnly;
    private List<TestResult> tests = List.of();
    private Function<String, StoreNeeds> profiles = _ ->
            new StoreNeeds(currency, List.of(Setting.of("addressId", "Address number", true)), watchOnly, () -> tests);

    @ParameterizedTest
    @CsvSource({
        "count: 1, cuont: 1, buy.cuont, buy.count",
        "count: 1, Count: 1, buy.Count, buy.count",
        "buy:, bye:, bye, buy",
        "store:, stor:, stor, store",
        "limits, limit, buy.limit, buy.limits",
        "store:, opensAt:, opensAt, buy.opensAt",
        "unitPrice, unitprice, buy.limits.unitprice, buy.limits.unitPrice",
        "sku, skuu, buy.items[0].skuu, buy.items[].sku",
        "addressId, adressId, store.settings.adressid, store.settings.addressId"
    })
    void an_unknown_key_is_named_with_the_nearest_known_one(String good, String bad, String key, String nearest)
            throws IOException {
        var refusal = refused(UnknownKey.class, GOOD.replaceFirst(good, bad));
        assertThat(refusal.key()).isEqualTo(key);
        assertThat(refusal).hasMessageContaining("Did you mean " + nearest);
    }

    @Test
    void an_unknown_key_on_the_command_line_is_refused() throws IOException {
        var refusal = refused(UnknownKey.class, GOOD, Map.of("buy.limit.total", "1"));
        assertThat(refusal).hasMessageContaining("the command line").hasMessageContaining("buy.limits.total");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "buy.items[7].name",
                "buy.items[0]",
                "store.settings.a[0]",
                "store.settings.",
                "buy..count",
                "",
                "buy.items[x].sku",
                "store.settings.a b",
                "account.code"
            })
    void an_override_that_leads_nowhere_is_refused(String key) throws IOException {
        assertThat(refusal(write("qiangcai.yaml", GOOD), Map.of(key, "x"))).isInstanceOf(PlanException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"a[0]\"", "a.b", "a b", "\"\"", "\"[\"", "addressId.x", "ADDRESSID"})
    void a_setting_of_a_strange_name_is_refused_or_understood(String name) throws IOException {
        var file = write("qiangcai.yaml", GOOD.replace("addressId: \"1\"", name + ": 1"));
        assertThat(catchThrowable(() -> reader(file, Map.of()).plan()))
                .satisfiesAnyOf(
                        thrown -> assertThat(thrown).isNull(),
                        thrown -> assertThat(thrown).isInstanceOf(PlanException.class));
    }

    @Test
    void a_misspelt_environment_variable_is_refused() throws IOException {
        environment.put("QIANGCAI_BUY_LIMIT_TOTAL", "1");
        var refusal = refused(UnknownKey.class, GOOD);
        assertThat(refusal).hasMessageContaining("environment").hasMessageContaining("QIANGCAI_BUY_LIMITS_TOTAL");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1,400",
                "1.099,00",
                "¥13",
                "13.005",
                "13.",
                ".5",
                "-1",
                "+1",
                "0",
                "0.00",
                "1e3",
                "0x1",
                "1_000",
                "NaN",
                "9999999999",
                "１３",
                "13 CNY",
                ""
            })
    void an_amount_that_is_not_exact_and_positive_is_refused(String amount) throws IOException {
        var refusal = refused(BadAmount.class, GOOD.replace("\"40.00\"", "\"" + amount + "\""));
        assertThat(refusal.key()).isEqualTo("buy.limits.total");
        assertThat(refusal).hasMessageContaining("CNY").hasMessageContaining("at most 2 decimals");
    }

    @Test
    void a_currency_without_decimals_takes_none() throws IOException {
        currency = Currency.getInstance("JPY");
        refused(BadAmount.class, GOOD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1.5", "two", "1000", "\"\""})
    void a_count_that_is_not_a_number_of_pieces_is_refused(String count) throws IOException {
        assertThat(refused(BadCount.class, GOOD.replace("count: 1", "count: " + count))
                        .key())
                .isEqualTo("buy.count");
    }

    @ParameterizedTest
    @CsvSource({
        "'limits: {unitPrice: \"13.00\", total: \"40.00\"}', '', buy.limits.unitPrice",
        "'unitPrice: \"13.00\", ', '', buy.limits.unitPrice",
        "', total: \"40.00\"', '', buy.limits.total"
    })
    void a_purchase_without_limits_is_never_armed(String good, String bad, String key) throws IOException {
        var refusal = refused(NoLimits.class, GOOD.replace(good, bad));
        assertThat(refusal.key()).isEqualTo(key);
        assertThat(refusal).hasMessageContaining("limits: {unitPrice: \"13.00\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-24T01:00:00Z", "2026-11-24T00:59:59Z", "1999-01-01T00:00:00"})
    void a_past_opening_is_refused(String opensAt) throws IOException {
        var refusal = refused(PastOpening.class, GOOD, Map.of("buy.opensAt", opensAt));
        assertThat(refusal).hasMessageContaining(opensAt).hasMessageContaining("2026-11-24T01:00:00Z");
    }

    @ParameterizedTest
    @CsvSource({
        "buy.opensAt, tomorrow",
        "buy.opensAt, 10:00",
        "buy.on, christmas",
        "buy.giveUpAfter, 10",
        "buy.giveUpAfter, PT0S",
        "buy.giveUpAfter, -PT5M",
        "buy.guard, PT1H",
        "buy.guard, -PT1S",
        "buy.items[0].name, both",
        "store.base, ftp://shop.example",
        "store.base, http://shop.example",
        "store.base, https://user:pw@shop.example",
        "store.base, 'https://'",
        "store.base, 'not an address'",
        "store.trust, nowhere.pem",
        "language, klingon",
        "log.level, loud",
        "log.format, xml"
    })
    void a_value_that_does_not_fit_is_refused_with_what_would(String key, String value) throws IOException {
        var refusal = refused(BadValue.class, GOOD, Map.of(key, value));
        assertThat(refusal.key()).isIn(key, "buy.items[0].sku");
        assertThat(refusal).hasMessageContaining("Write ");
    }

    @ParameterizedTest
    @CsvSource({
        "'profile: shangchao, ', store.profile",
        "'on: opening', buy.on",
        "'opensAt: \"2026-11-24T02:00:00Z\"', buy.opensAt",
        "'items: [{sku: egg-30}]', buy.items",
    })
    void a_missing_key_is_named_with_an_example(String line, String key) throws IOException {
        var refusal = refused(MissingKey.class, GOOD.replace(line, ""));
        assertThat(refusal.key()).isEqualTo(key);
        assertThat(refusal).hasMessageContaining("for example: " + key);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "buy: 3",
                "buy: [1]",
                "- 1",
                "just text",
                "state: {a: 1}",
                "buy: {items: {}}",
                "buy: {items: [eggs]}",
                "store: {settings: {addressId: [1]}}"
            })
    void a_section_in_place_of_a_value_is_refused(String text) throws IOException {
        refused(WrongShape.class, text);
    }

    @Test
    void a_missing_setting_of_the_profile_is_named_by_its_label() throws IOException {
        var refusal = refused(MissingSetting.class, GOOD.replace("\"1\"", "\" \""));
        assertThat(refusal.key()).isEqualTo("store.settings.addressId");
        assertThat(refusal).hasMessageContaining("Address number");
    }

    @Test
    void an_unknown_profile_is_refused_with_the_shops_own_reason() throws IOException {
        profiles = _ -> {
            throw new NoLimits(new Spot("somewhere", "x"));
        };
        var refusal = refused(UnknownProfile.class, GOOD);
        assertThat(refusal).hasMessageContaining("shangchao").hasMessageContaining("somewhere");
    }

    @Test
    void a_profile_that_can_only_watch_is_not_armed() throws IOException {
        watchOnly = true;
        refused(WatchOnlyProfile.class, GOOD);
    }

    @Test
    void a_profile_that_fails_its_own_tests_is_not_armed() throws IOException {
        var failed = Sentence.of("dev.qiangcai.buyer.words", "plan.line", 7, 9);
        tests = List.of(new TestResult(Step.ITEM, "in_stock.json", false, failed));
        assertThat(refused(FailingProfile.class, GOOD))
                .hasMessageContaining("1 of its own")
                .hasMessageContaining("line 7, column 9");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "buy: {",
                "buy: {count: 1, count: 2}",
                "a: &x [1]\nb: *x",
                "state: !!java.net.URL [\"http://x\"]",
                "state: !custom x",
                "a: b: c",
                "\tstate: x",
                "state: x\n---\nstate: y",
                "state: \"\\u0000",
                "? {a: b}: c"
            })
    void a_malformed_or_hostile_yaml_file_is_refused(String text) throws IOException {
        assertThat(refusal(write("qiangcai.yaml", text), Map.of())).isInstanceOf(PlanException.class);
    }

    @Test
    void a_yaml_bomb_does_nothing() throws IOException {
        var bomb = new StringBuilder("a: &a [x, x, x, x, x, x, x, x, x]\n");
        for (char name = 'b'; name < 'z'; name++) {
            var former = "*" + (char) (name - 1);
            bomb.append("%c: &%c [%s, %s, %s, %s]%n".formatted(name, name, former, former, former, former));
        }
        var refusal = refused(MalformedPlan.class, bomb.toString());
        assertThat(refusal).hasMessageContaining("aliases").hasMessageContaining("line 1");
    }

    @ParameterizedTest
    @CsvSource({
        "qiangcai.json, [, 30000",
        "qiangcai.yaml, [, 30000",
        "qiangcai.toml, 'a=[', 9000",
        "qiangcai.yaml, '- ', 9000",
        "qiangcai.toml, 'a.', 9000",
        "qiangcai.json, '{\"a\":', 9000"
    })
    void depth_is_bounded(String name, String part, int times) throws IOException {
        assertThat(refusal(write(name, part.repeat(times)), Map.of())).isInstanceOf(PlanException.class);
    }

    @Test
    void a_malformed_file_is_refused_with_its_line() throws IOException {
        var json = refusal(write("qiangcai.json", "{\n  \"state\": x\n}"), Map.of());
        assertThat(json).isInstanceOf(MalformedPlan.class).hasMessageContaining("line 2");
        var toml = refusal(write("qiangcai.toml", "state = \"a\"\nstate = \"b\"\n"), Map.of());
        assertThat(toml).isInstanceOf(MalformedPlan.class);
    }

    @Test
    void a_huge_file_is_refused_unread() throws IOException {
        refused(TooLarge.class, "# " + "x".repeat(70_000));
    }

    @Test
    void a_file_that_is_no_text_is_refused() throws IOException {
        var file = Files.write(folder.resolve("qiangcai.yaml"), new byte[] {(byte) 0xC3, 0x28, (byte) 0xFF});
        assertThat(refusal(file, Map.of())).isInstanceOf(MalformedPlan.class).hasMessageContaining("UTF-8");
    }

    @Test
    void a_missing_file_a_folder_and_an_unknown_ending_are_refused() throws IOException {
        assertThat(refusal(folder.resolve("none.yaml"), Map.of())).isInstanceOf(UnreadablePlan.class);
        assertThat(refusal(Files.createDirectory(folder.resolve("dir.yaml")), Map.of()))
                .isInstanceOf(UnreadablePlan.class);
        assertThat(refusal(write("plan.ini", "x=1"), Map.of())).isInstanceOf(UnknownFormat.class);
    }

    @Test
    void a_login_file_that_is_not_there_is_refused() throws IOException {
        var text = GOOD + "account: {login: nowhere.yml}\n";
        assertThat(refused(UnreadablePlan.class, text)).hasMessageContaining("nowhere.yml");
    }

    @ParameterizedTest
    @ValueSource(strings = {"qiangcai.yaml", "qiangcai.json", "qiangcai.toml"})
    void whatever_stands_in_the_file_it_is_a_plan_or_a_refusal(String name) throws IOException {
        for (long seed = 0; seed < 60; seed++) {
            var bytes = damaged(GOOD.getBytes(StandardCharsets.UTF_8), new Random(seed));
            var file = Files.write(folder.resolve(name), bytes);
            try {
                reader(file, Map.of()).plan();
            } catch (PlanException refused) {
                assertThat(refused.getMessage()).as("seed %s", seed).isNotBlank();
            } catch (RuntimeException broken) {
                throw new AssertionError("seed " + seed + ": " + new String(bytes, StandardCharsets.UTF_8), broken);
            }
        }
    }

    private static byte[] damaged(byte[] text, Random random) {
        for (int i = random.nextInt(1, 6); i > 0; i--) {
            var signs = "{}[]:,&*!\"'#-\n\t 0=.\\|>%@\u0000";
            text[random.nextInt(text.length)] = (byte) signs.charAt(random.nextInt(signs.length()));
        }
        return text;
    }

    private <E extends PlanException> E refused(Class<E> kind, String text) throws IOException {
        return refused(kind, text, Map.of());
    }

    private <E extends PlanException> E refused(Class<E> kind, String text, Map<String, String> overrides)
            throws IOException {
        var file = write("qiangcai.yaml", text);
        var refusal = catchThrowableOfType(kind, () -> reader(file, overrides).plan());
        assertThat(refusal).isInstanceOf(kind);
        assertThat(refusal.sentence().in(Locale.SIMPLIFIED_CHINESE))
                .containsPattern("\\p{IsHan}")
                .doesNotContainPattern("\\{\\d}");
        assertThat(refusal.getMessage()).doesNotContainPattern("\\{\\d}");
        return refusal;
    }

    private Throwable refusal(Path file, Map<String, String> overrides) {
        return catchThrowableOfType(
                SpokenException.class, () -> reader(file, overrides).plan());
    }

    private Plan.Reader reader(Path file, Map<String, String> overrides) {
        var now = Instant.parse("2026-11-24T01:00:00Z");
        return Plan.Reader.of(file, overrides, new Plan.World(environment, () -> now, ZoneOffset.UTC, profiles));
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
