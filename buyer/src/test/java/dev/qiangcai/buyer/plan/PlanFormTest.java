package dev.qiangcai.buyer.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.qiangcai.buyer.plan.FormField.Kind;
import dev.qiangcai.buyer.plan.FormField.Rest;
import dev.qiangcai.buyer.plan.PlanForm.Filled;
import dev.qiangcai.buyer.plan.PlanForm.Refused;
import dev.qiangcai.shop.profile.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanFormTest {
    private static final Instant NOW = Instant.parse("2026-11-01T00:00:00Z");
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Map<String, String> GOOD = Map.of(
            "store.settings.addressId", "1",
            "buy.items[0].name", "鸡蛋",
            "buy.items[2].sku", "milk-1",
            "buy.count", "2",
            "buy.limits.unitPrice", "13.00",
            "buy.limits.total", " 40 ",
            "buy.on", "opening",
            "buy.opensAt", "2026-11-24T10:00",
            "account.phone", "13800000001");

    @TempDir
    Path folder;

    @Test
    void a_form_that_is_filled_in_is_a_plan() {
        var filled = (Filled) form().fill(GOOD);
        assertThat(filled.plan().purchase().items()).containsExactly(new Pick.ByName("鸡蛋"), new Pick.BySku("milk-1"));
        assertThat(filled.plan().purchase().when()).isEqualTo(new When.Opening(Instant.parse("2026-11-24T02:00:00Z")));
        assertThat(filled.edit().values()).containsEntry("buy.opensAt", "2026-11-24T10:00+08:00");
        assertThat(filled.edit().diff()).contains("+store:");
    }

    @Test
    void every_field_that_does_not_fit_is_told_at_once_in_the_readers_own_words() {
        var answers = new HashMap<>(GOOD);
        answers.putAll(Map.of(
                "buy.count", "many",
                "buy.limits.unitPrice", "13,00",
                "buy.limits.total", "",
                "buy.opensAt", "2020-01-01T10:00",
                "buy.giveUpAfter", "ten minutes",
                "store.settings.addressId", "",
                "buy.cuont", "1",
                "log.level", "loud",
                "account.login", "missing.yml"));
        var refused = (Refused) form().fill(answers);
        assertThat(refused.errors())
                .containsOnlyKeys(
                        "buy.count",
                        "buy.limits.unitPrice",
                        "buy.limits.total",
                        "buy.opensAt",
                        "buy.giveUpAfter",
                        "store.settings.addressId",
                        "buy.cuont",
                        "log.level",
                        "account.login");
        assertThat(refused.errors().values())
                .extracting(sentence -> sentence.in(Locale.CHINESE))
                .anyMatch(sentence -> sentence.contains("13,00"));
        assertThat(refused.errors().get("buy.cuont"))
                .hasToString(folder.resolve("plan.yaml") + ": the key buy.cuont is not known. Did you mean buy.count?");
        assertThat(folder.resolve("plan.yaml")).doesNotExist();
    }

    @Test
    void an_empty_form_says_what_is_missing() {
        var refused = (Refused) form().fill(Map.of());
        assertThat(refused.errors())
                .containsOnlyKeys(
                        "store.settings.addressId", "buy.items", "buy.limits.unitPrice", "buy.limits.total", "buy.on");
    }

    @Test
    void the_fields_say_what_may_be_written_and_what_the_plan_says_today() throws IOException {
        Files.writeString(folder.resolve("plan.yaml"), """
                store: {profile: other, settings: {addressid: "7", shop: "9"}}
                account: {phone: "13800000001"}
                buy: {count: 3, items: [{sku: a}]}
                """);
        var form = form();
        assertThat(form.fields()).extracting(FormField::key).doesNotHaveDuplicates();
        assertThat(field(form, "buy.count").kind()).isEqualTo(new Kind.Count(1, 999));
        assertThat(field(form, "buy.count").value()).contains("3");
        assertThat(field(form, "buy.limits.total").kind()).isEqualTo(new Kind.Amount(Currency.getInstance("CNY")));
        assertThat(field(form, "buy.opensAt").kind()).isEqualTo(new Kind.Moment(SHANGHAI));
        assertThat(field(form, "store.settings.addressId").label()).hasToString("Address number");
        assertThat(field(form, "store.settings.addressId").required()).isTrue();
        assertThat(form.items()).containsExactly(new Pick.BySku("a"));
        for (var field : form.fields()) {
            assertThat(field.label().in(Locale.CHINESE)).isNotBlank();
        }
    }

    @Test
    void a_secret_is_never_shown_again_and_stays_where_nothing_is_answered() throws IOException {
        Files.writeString(folder.resolve("plan.yaml"), "account: {phone: \"13800000001\"}\n");
        var phone = field(form(), "account.phone");
        assertThat(phone.kind()).isEqualTo(new Kind.Hidden(Rest.PLAIN));
        assertThat(phone.value()).isEmpty();
        var answers = new HashMap<>(GOOD);
        answers.put("account.phone", "");
        assertThat(((Filled) form().fill(answers)).edit().values()).containsEntry("account.phone", "13800000001");
    }

    @Test
    void whoever_is_told_is_shown_by_place_and_kept_replaced_or_removed() throws IOException {
        Files.writeString(folder.resolve("plan.yaml"), """
                notify:
                  - ntfys://hunter2-topic        # my phone
                  - jsons://me:hunter2@nas/hook  # the nas
                  - tgram://123456789:hunter2-hunter2/42
                """);
        var form = form();
        assertThat(field(form, "notify[0]").label()).hasToString("Is told: ntfys ntfy.sh");
        assertThat(field(form, "notify[1]").label()).hasToString("Is told: jsons nas");
        assertThat(field(form, "notify[3]").kind()).isEqualTo(new Kind.Hidden(Rest.ABSENT));
        assertThat(form.fields().toString()).doesNotContain("hunter2");
        var answers = new HashMap<>(GOOD);
        answers.putAll(Map.of(
                "notify[0]",
                "",
                "notify[1]",
                PlanForm.REMOVED,
                "notify[2]",
                "json://nas:1/",
                "notify[3]",
                "ntfy://two"));
        var edit = ((Filled) form.fill(answers)).edit();
        assertThat(PlanEdit.notices(edit.values()))
                .extracting(address -> seals().reveal("", "notify", address))
                .containsExactly("ntfys://hunter2-topic", "json://nas:1/", "ntfy://two");
        assertThat(edit.text()).contains("# my phone").doesNotContain("the nas", "nas:1", "ntfy://two");
        assertThat(edit.diff().toString()).doesNotContain("hunter2", "nas:1");
    }

    @Test
    void what_is_secret_is_written_sealed_and_stays_as_it_is_where_the_answer_says_the_same() {
        var answers = new HashMap<>(GOOD);
        answers.putAll(Map.of(
                "notify[0]", "tgram://123456789:hunter2-hunter2/42",
                "storage", "jdbc:postgresql://me:hunter2@db/q",
                "state", "kept/here"));
        var edit = ((Filled) form().fill(answers)).edit();
        assertThat(edit.text()).doesNotContain("hunter2", "13800000001");
        assertThat(edit.plain()).isEmpty();
        assertThat(edit.diff()).anyMatch(line -> line.contains("sealed:•••"));
        assertThat(edit.diff().toString()).doesNotContain(edit.values().get("notify[0]"));
        assertThat(folder.resolve("kept/here/session.key")).exists();
        edit.write();
        var form = form();
        assertThat(field(form, "account.phone").kind()).isEqualTo(new Kind.Hidden(Rest.SEALED));
        assertThat(field(form, "notify[0]").label()).hasToString("Is told: tgram api.telegram.org");
        assertThat(((Filled) form.fill(answers)).edit().diff()).isEmpty();
    }

    @Test
    void what_was_sealed_by_hand_is_taken_as_it_is() {
        var answers = new HashMap<>(GOOD);
        var sealed = seals().seal("notify", "ntfys://hunter2-topic");
        answers.put("notify[0]", sealed);
        assertThat(((Filled) form().fill(answers)).edit().values()).containsEntry("notify[0]", sealed);
        answers.put("notify[0]", seals().seal("account.phone", "13800000001"));
        assertThat(((Refused) form().fill(answers)).errors()).containsOnlyKeys("notify[0]");
    }

    @Test
    void a_database_without_a_password_is_no_secret_since_several_machines_may_share_the_plan() {
        var answers = new HashMap<>(GOOD);
        answers.put("storage", "jdbc:postgresql://db/q");
        assertThat(((Filled) form().fill(answers)).edit().values()).containsEntry("storage", "jdbc:postgresql://db/q");
    }

    @Test
    void what_was_sealed_elsewhere_is_told_at_its_own_field_and_can_be_replaced() throws IOException {
        var sealed = new Seals(folder, folder.resolve("elsewhere")).seal("notify", "ntfys://hunter2-topic");
        Files.writeString(folder.resolve("plan.yaml"), "notify: ['" + sealed + "']\n");
        var form = form();
        assertThat(field(form, "notify[0]").label())
                .hasToString("Is told: sealed with another key; replace or remove it");
        assertThat(((Refused) form.fill(GOOD)).errors()).containsOnlyKeys("notify[0]");
        var answers = new HashMap<>(GOOD);
        answers.put("notify[0]", "ntfys://new-topic");
        assertThat(form.fill(answers)).isInstanceOf(Filled.class);
    }

    @Test
    void where_no_key_can_be_made_that_is_told_and_nothing_is_written_as_plain_text() throws IOException {
        Files.writeString(folder.resolve(".qiangcai"), "a file");
        var refused = (Refused) form().fill(GOOD);
        assertThat(refused.errors()).containsOnlyKeys("account.phone");
        assertThat(refused.errors().toString()).contains("session.key");
    }

    @Test
    void an_address_that_is_none_is_told_at_its_own_field_and_not_repeated() throws IOException {
        Files.writeString(folder.resolve("plan.yaml"), "notify: [ntfys://hunter2-topic]\n");
        var answers = new HashMap<>(GOOD);
        answers.putAll(Map.of("notify[0]", PlanForm.REMOVED, "notify[1]", "smoke://hunter2"));
        var refused = (Refused) form().fill(answers);
        assertThat(refused.errors()).containsOnlyKeys("notify[1]");
        assertThat(refused.errors().toString()).doesNotContain("hunter2");
    }

    @Test
    void a_login_file_that_is_named_is_sealed_where_it_stands_and_means_the_same() throws IOException {
        var login = Files.writeString(
                folder.resolve("login.yml"), "# mine\nemail: me@shop.example  # at the store\npassword: 'hunter2'\n");
        var answers = new HashMap<>(GOOD);
        answers.put("account.login", "login.yml");
        var edit = ((Filled) form().fill(answers)).edit();
        assertThat(edit.diff()).anyMatch(line -> line.startsWith("+password: ") && line.contains("sealed:•••"));
        assertThat(edit.diff().toString()).doesNotContain("hunter2", "me@shop.example");
        assertThat(login).content().contains("hunter2");
        edit.write();
        assertThat(login).content().contains("# mine", "# at the store").doesNotContain("hunter2", "me@shop.example");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(login)))
                .isEqualTo("rw-------");
        assertThat(form().fill(answers)).isInstanceOfSatisfying(Filled.class, again -> {
            assertThat(again.edit().diff()).isEmpty();
            assertThat(again.plan().setup().account().secret("password")).hasValue(new Secret("hunter2"));
        });
        assertThat(field(form(), "account.login").kind()).isEqualTo(new Kind.File(Rest.SEALED));
    }

    @Test
    void a_login_file_as_plain_text_is_read_and_told_as_lying_open() throws IOException {
        Files.writeString(folder.resolve("login.yml"), "password: hunter2\n");
        Files.writeString(folder.resolve("plan.yaml"), "account: {login: login.yml}\n");
        var form = form();
        assertThat(field(form, "account.login").kind()).isEqualTo(new Kind.File(Rest.PLAIN));
        assertThat(PlanEdit.of(folder.resolve("plan.yaml")).plain()).containsExactly("account.login");
        var filled = (Filled) form.fill(GOOD);
        assertThat(filled.plan().setup().account().secret("password")).hasValue(new Secret("hunter2"));
        assertThat(filled.edit().diff()).doesNotContain("+++ b/login.yml");
    }

    @Test
    void a_login_file_that_was_sealed_elsewhere_is_told_at_the_field_that_names_it() throws IOException {
        var sealed = new Seals(folder, folder.resolve("elsewhere")).seal("account.password", "hunter2");
        Files.writeString(folder.resolve("login.yml"), "password: '" + sealed + "'\n");
        var answers = new HashMap<>(GOOD);
        answers.put("account.login", "login.yml");
        assertThat(((Refused) form().fill(answers)).errors()).containsOnlyKeys("account.login");
    }

    @Test
    void in_another_state_folder_all_that_is_secret_is_sealed_with_the_key_there() throws IOException {
        Files.writeString(folder.resolve("login.yml"), "password: hunter2\n");
        var answers = new HashMap<>(GOOD);
        answers.putAll(Map.of("account.login", "login.yml", "notify[0]", "ntfys://hunter2-topic"));
        ((Filled) form().fill(answers)).edit().write();
        var moved = (Filled) form().fill(Map.of("state", "other"));
        assertThat(moved.edit().diff().toString()).contains("login.yml").doesNotContain("hunter2");
        moved.edit().write();
        Files.delete(folder.resolve(".qiangcai/session.key"));
        var setup = ((Filled) form().fill(Map.of("buy.count", "3"))).plan().setup();
        assertThat(setup.account().secrets())
                .containsEntry("phone", new Secret("13800000001"))
                .containsEntry("password", new Secret("hunter2"));
        assertThat(setup.told()).hasSize(1);
    }

    @Test
    void to_look_around_from_another_state_folder_what_was_sealed_is_no_hindrance() {
        ((Filled) form().fill(GOOD)).edit().write();
        var setup = form().around(Map.of("state", "other"));
        assertThat(setup.account().secret("phone")).hasValue(new Secret("13800000001"));
    }

    @Test
    void a_state_folder_that_can_hold_no_key_is_told_and_nothing_is_sealed_anew() throws IOException {
        ((Filled) form().fill(GOOD)).edit().write();
        Files.writeString(folder.resolve("other"), "a file");
        assertThat(((Refused) form().fill(Map.of("state", "other"))).errors()).containsKey("state");
    }

    @Test
    void a_phone_number_can_be_removed() throws IOException {
        Files.writeString(folder.resolve("plan.yaml"), "account: {phone: \"13800000001\", email: me@shop.example}\n");
        var answers = new HashMap<>(GOOD);
        answers.put("account.phone", PlanForm.REMOVED);
        var edit = ((Filled) form().fill(answers)).edit();
        assertThat(edit.values()).doesNotContainKey("account.phone").containsKey("account.email");
    }

    @Test
    void to_look_around_at_the_store_nothing_of_a_purchase_is_needed() {
        var setup = form().around(Map.of("store.base", "https://localhost:8443", "buy.count", "many"));
        assertThat(setup.store().base()).hasToString("Optional[https://localhost:8443]");
        assertThat(setup.store().settings()).isEmpty();
        assertThatThrownBy(() -> form().around(Map.of("store.base", "http://shop.example")))
                .isInstanceOf(BadValue.class);
    }

    @Test
    void settings_of_another_store_go_with_it() throws IOException {
        Files.writeString(
                folder.resolve("plan.yaml"), "store: {profile: other, settings: {addressId: \"7\", shop: \"9\"}}\n");
        var filled = (Filled) form().fill(GOOD);
        assertThat(filled.edit().text())
                .contains("settings: {addressId: \"1\"}")
                .contains("profile: demo");
    }

    @Test
    void a_profile_that_is_not_there_is_said() {
        var world = new Plan.World(Map.of(), () -> NOW, SHANGHAI, StoreNeeds::of);
        assertThatThrownBy(() -> PlanForm.of(PlanEdit.of(folder.resolve("plan.yaml")), "nowhere", world))
                .isInstanceOf(UnknownProfile.class)
                .hasMessageContaining("nowhere");
    }

    private Seals seals() {
        return new Seals(folder.resolve("plan.yaml"), folder.resolve(".qiangcai"));
    }

    private PlanForm form() {
        var needs = new StoreNeeds(
                Currency.getInstance("CNY"), List.of(Setting.of("addressId", "Address number", true)), false, List::of);
        return PlanForm.of(
                PlanEdit.of(folder.resolve("plan.yaml")),
                "demo",
                new Plan.World(Map.of(), () -> NOW, SHANGHAI, _ -> needs));
    }

    private static FormField field(PlanForm form, String key) {
        return form.fields().stream()
                .filter(field -> field.key().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
