package dev.qiangcai.buyer.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.qiangcai.shop.money.Money;
import dev.qiangcai.shop.profile.Setting;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlanTest {
    private static final Instant NOW = Instant.parse("2026-11-24T01:00:00Z");
    private static final Instant OPENING = Instant.parse("2026-11-24T02:00:00Z");
    private static final String YAML = """
            store:
              profile: shangchao
              base: "https://localhost:8443"
              trust: market.pem
              settings: {addressId: "1"}
            account: {login: login.yml}
            buy:
              items: [{name: "土鸡蛋 30枚"}, {sku: "egg-30"}]
              count: 2
              limits: {unitPrice: 13.00, total: "40.00"}
              on: opening
              opensAt: "2026-11-24T10:00:00+08:00"
              giveUpAfter: PT5M
              guard: PT0.01S
            state: kept
            language: zh
            log: {level: debug, format: json, file: log/qiangcai.log}
            """;

    private static final String NAME = "土鸡蛋 30枚, egg-30 @ 2026-11-24T02:00:00Z";

    @TempDir
    Path folder;

    private final Map<String, String> environment = new HashMap<>();
    private final StoreNeeds needs = needs(List.of(Setting.of("addressId", "Address number", true)));

    @BeforeEach
    void lay_out() throws IOException {
        Files.writeString(folder.resolve("market.pem"), "pem");
        Files.writeString(folder.resolve("login.yml"), "{phone: \"13800000000\", code: \"246810\"}");
    }

    @Test
    void a_plan_in_yaml_is_read_whole() throws IOException {
        assertThat(read("qiangcai.yaml", YAML)).isEqualTo(everything());
    }

    @Test
    void the_same_plan_in_json_is_the_same() throws IOException {
        var json = Format.JSON.mapper().writeValueAsString(Format.YAML.mapper().readTree(YAML));
        assertThat(read("qiangcai.json", json)).isEqualTo(everything());
    }

    @Test
    void the_same_plan_in_toml_is_the_same() throws IOException {
        var toml = """
                state = "kept"
                language = "zh"
                log = {level = "debug", format = "json", file = "log/qiangcai.log"}
                [store]
                profile = "shangchao"
                base = "https://localhost:8443"
                trust = "market.pem"
                settings = {addressId = 1}
                [account]
                login = "login.yml"
                [buy]
                count = 2
                limits = {unitPrice = 13.00, total = "40.00"}
                on = "opening"
                opensAt = 2026-11-24T10:00:00+08:00
                giveUpAfter = "PT5M"
                guard = "PT0.01S"
                [[buy.items]]
                name = "土鸡蛋 30枚"
                [[buy.items]]
                sku = "egg-30"
                """;
        assertThat(read("qiangcai.toml", toml)).isEqualTo(everything());
    }

    @Test
    void what_may_be_left_out_has_a_sensible_value() throws IOException {
        var plan = read("qiangcai.yaml", """
                store: {profile: shangchao, settings: {addressId: 1}}
                buy:
                  items: [{sku: egg-30}]
                  limits: {unitPrice: 13, total: 40}
                  on: restock
                """);
        assertThat(plan.purchase())
                .returns(1, Purchase::count)
                .returns(new When.Restock(), Purchase::when)
                .returns(Duration.ofMinutes(10), Purchase::giveUpAfter);
        assertThat(plan.purchase().guard()).isEmpty();
        assertThat(plan.setup().state()).isEqualTo(folder.resolve(".qiangcai"));
        assertThat(plan.setup().account().secret("phone")).isEmpty();
        assertThat(plan.setup().language()).isEmpty();
    }

    @Test
    void the_command_line_goes_before_the_environment_and_that_before_the_file() throws IOException {
        var none = read("qiangcai.yaml", YAML).purchase().count();
        environment.put("QIANGCAI_BUY_COUNT", "5");
        var variable = read("qiangcai.yaml", YAML).purchase().count();
        var both =
                read("qiangcai.yaml", YAML, Map.of("buy.count", "7")).purchase().count();
        assertThat(List.of(none, variable, both)).containsExactly(2, 5, 7);
    }

    @Test
    void the_environment_reaches_every_single_value() throws IOException {
        environment.putAll(Map.of(
                "QIANGCAI_BUY_GIVEUPAFTER", "PT1M",
                "QIANGCAI_BUY_LIMITS_UNITPRICE", "12.50",
                "QIANGCAI_STORE_SETTINGS_ADDRESSID", "42",
                "QIANGCAI_LANGUAGE", "en",
                "QIANGCAI_HOME", "/somewhere",
                "PATH", "/bin"));
        var plan = read("qiangcai.yaml", YAML);
        assertThat(plan.purchase().giveUpAfter()).isEqualTo(Duration.ofMinutes(1));
        assertThat(plan.purchase().ceiling().unitPrice()).isEqualTo(Money.of("12.50", "CNY"));
        assertThat(plan.setup().store().settings()).isEqualTo(Map.of("addressId", "42"));
        assertThat(plan.setup().language()).contains(Locale.ENGLISH);
    }

    @Test
    void the_command_line_can_name_another_item_of_the_list() throws IOException {
        var plan = read("qiangcai.yaml", YAML, Map.of("buy.items[0].name", "小白菜"));
        assertThat(plan.purchase().items()).containsExactly(new Pick.ByName("小白菜"), new Pick.BySku("egg-30"));
    }

    @Test
    void phone_and_code_come_from_the_environment_before_the_login_file() throws IOException {
        environment.putAll(Map.of("QIANGCAI_PHONE", "13911111111", "QIANGCAI_CODE", "135790"));
        var account = read("qiangcai.yaml", YAML).setup().account();
        assertThat(account.secret("phone")).contains(new Secret("13911111111"));
        assertThat(account.secret("code")).contains(new Secret("135790"));
    }

    @Test
    void no_phone_number_and_no_code_is_ever_shown() throws IOException {
        assertThat(read("qiangcai.yaml", YAML).toString())
                .contains("•••")
                .doesNotContain("13800000000")
                .doesNotContain("246810");
    }

    @Test
    void a_login_file_that_is_malformed_does_not_leak_into_the_message() throws IOException {
        Files.writeString(folder.resolve("login.yml"), "{phone: \"13800000000\", code: \"246810\"");
        assertThatThrownBy(() -> read("qiangcai.yaml", YAML))
                .isInstanceOf(MalformedPlan.class)
                .hasMessageContaining("login.yml")
                .message()
                .doesNotContain("13800000000")
                .doesNotContain("246810");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-24T10:00:00+08:00",
                "2026-11-24T02:00:00Z",
                "2026-11-24T10:00:00+08:00[Asia/Shanghai]",
                "2026-11-24T10:00",
                "2026-11-24T10:00:00",
                "2026-11-24 10:00:00"
            })
    void an_opening_may_be_written_with_an_offset_or_in_local_time(String time) throws IOException {
        var plan = read("qiangcai.yaml", YAML, Map.of("buy.opensAt", time));
        assertThat(plan.purchase().when()).isEqualTo(new When.Opening(OPENING));
    }

    @Test
    void an_opening_may_be_left_to_the_stores_own_announcement() throws IOException {
        var plan = read("qiangcai.yaml", YAML, Map.of("buy.opensAt", "announced"));
        assertThat(plan.purchase().when()).isEqualTo(new When.AnnouncedOpening());
    }

    @Test
    void placeholders_are_text_and_reach_no_file_and_no_variable() throws IOException {
        environment.put("SECRET", "no");
        var plan = read(
                "qiangcai.yaml", YAML, Map.of("buy.items[0].name", "${env:SECRET} ${file:login.yml} ${sys:user.home}"));
        assertThat(plan.purchase().items().getFirst())
                .isEqualTo(new Pick.ByName("${env:SECRET} ${file:login.yml} ${sys:user.home}"));
    }

    @Test
    void looking_needs_no_limits_and_no_opening() throws IOException {
        var file = write("qiangcai.yaml", """
                store: {profile: shangchao, settings: {addressId: 1}}
                buy: {items: [{name: eggs}]}
                """);
        var reader = Plan.Reader.of(file, Map.of(), world());
        assertThat(reader.watch().items()).containsExactly(new Pick.ByName("eggs"));
        assertThat(reader.setup().store().profile()).isEqualTo("shangchao");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void the_example_is_a_plan_that_can_be_armed_as_it_stands(String language) throws IOException {
        var plan = read("qiangcai.yaml", Plan.example(Locale.of(language)));
        assertThat(plan.purchase().ceiling().total()).isEqualTo(Money.of("40.00", "CNY"));
        assertThat(plan.purchase().items()).hasSize(2);
    }

    @Test
    void a_profile_beside_the_plan_is_named_by_its_path() throws IOException {
        Files.writeString(folder.resolve("mine.yaml"), "profile: 1");
        var plan = read("qiangcai.yaml", YAML, Map.of("store.profile", "mine.yaml"));
        assertThat(plan.setup().store().profile())
                .isEqualTo(folder.resolve("mine.yaml").toString());
    }

    @Test
    void a_purchase_keeps_its_name_from_run_to_run_unless_its_owner_gives_it_another() throws IOException {
        var restock = Map.of("buy.on", "restock");
        assertThat(read("qiangcai.yaml", YAML, restock).name()).isEqualTo("土鸡蛋 30枚, egg-30 @ restock");
        assertThat(read("again.yaml", YAML, restock).name()).isEqualTo("土鸡蛋 30枚, egg-30 @ restock");
        assertThat(read("qiangcai.yaml", YAML, Map.of("buy.name", "eggs")).name())
                .isEqualTo("eggs");
        var longer = Map.of("buy.items[0].name", "蛋".repeat(300));
        assertThat(read("qiangcai.yaml", YAML, longer).name()).hasSizeLessThan(200);
        assertThatThrownBy(() -> read("qiangcai.yaml", YAML, Map.of("buy.name", "x".repeat(101))))
                .isInstanceOf(BadValue.class)
                .hasMessageContaining("buy.name");
    }

    @Test
    void a_past_opening_is_read_again_to_look_after_what_it_left() throws IOException {
        var file = write("qiangcai.yaml", YAML.replace("2026-11-24T10", "2020-11-24T10"));
        var reader = Plan.Reader.of(file, Map.of(), world());
        assertThatThrownBy(reader::plan).isInstanceOf(PastOpening.class);
        assertThat(reader.planAt(Instant.MIN).purchase().when()).isInstanceOf(When.Opening.class);
    }

    private Plan everything() {
        var store = new StoreChoice(
                "shangchao",
                Optional.of(URI.create("https://localhost:8443")),
                Optional.of(folder.resolve("market.pem")),
                Map.of("addressId", "1"));
        var account = new Account(Map.of("phone", new Secret("13800000000"), "code", new Secret("246810")));
        var log = new LogChoice(
                LogChoice.Level.DEBUG, LogChoice.Format.JSON, Optional.of(folder.resolve("log/qiangcai.log")));
        var purchase = new Purchase(
                List.of(new Pick.ByName("土鸡蛋 30枚"), new Pick.BySku("egg-30")),
                2,
                new Ceiling(Money.of("13.00", "CNY"), Money.of("40.00", "CNY")),
                new When.Opening(OPENING),
                Duration.ofMinutes(5),
                Optional.of(Duration.ofMillis(10)));
        var language = Optional.of(Locale.SIMPLIFIED_CHINESE);
        return new Plan(
                new Setup(store, account, folder.resolve("kept"), Optional.empty(), language, log, List.of()),
                purchase,
                NAME);
    }

    static StoreNeeds needs(List<Setting> settings) {
        return new StoreNeeds(Currency.getInstance("CNY"), settings, false, List::of);
    }

    private Plan read(String name, String text) throws IOException {
        return read(name, text, Map.of());
    }

    private Plan read(String name, String text, Map<String, String> overrides) throws IOException {
        return Plan.Reader.of(write(name, text), overrides, world()).plan();
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private Plan.World world() {
        return new Plan.World(environment, () -> NOW, ZoneId.of("Asia/Shanghai"), _ -> needs);
    }
}
