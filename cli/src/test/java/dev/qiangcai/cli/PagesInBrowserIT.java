package dev.qiangcai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;
import dev.qiangcai.buyer.Ending;
import dev.qiangcai.buyer.timeline.Event;
import dev.qiangcai.buyer.timeline.Timeline;
import dev.qiangcai.cli.Browser.Screen;
import dev.qiangcai.console.Console;
import dev.qiangcai.console.ConsoleSettings;
import dev.qiangcai.console.Outside;
import dev.qiangcai.console.live.Now;
import dev.qiangcai.console.live.Shelf;
import dev.qiangcai.guard.words.Sentence;
import dev.qiangcai.shop.product.ProductReading.Availability;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// The console's pages in a real browser, told of what happens by the test. [EveryPageIT] asks whether everybody can
/// use them.
@Timeout(60)
class PagesInBrowserIT {
    private static final Instant NOON = Instant.parse("2026-03-01T04:00:00Z");

    @RegisterExtension
    final Browser browser = new Browser();

    @TempDir
    Path folder;

    private Console console;

    @BeforeEach
    void open() {
        console = open(0);
    }

    private Console open(int port) {
        return Console.open(
                ConsoleSettings.in(folder, Locale.ENGLISH).withPort(port), new Quarters(folder, Optional.empty()));
    }

    @AfterEach
    void close() {
        console.close();
    }

    @Test
    void what_a_store_writes_is_text_and_never_becomes_part_of_the_page() {
        var page = browser.visit(console.link());
        var name = "<script>document.title='taken'</script><img src=x onerror=\"document.title='taken'\">";
        console.live().seen(look("egg", name, "12.50 CNY", Availability.AVAILABLE));
        console.live()
                .armed(new Now.Target(
                        name,
                        1,
                        Sentence.of("dev.qiangcai.console.words", "now.limitsAre", name, name),
                        URI.create("https://store.example"),
                        false));
        page.waitForSelector("#board tbody tr");
        assertThat(page.textContent("#board tbody th").strip()).isEqualTo(name);
        seen(page.locator("#now")).containsText("<script>");
        assertThat(page.title()).startsWith("Waiting");
        assertThat(page.locator("main script, main img").count()).isZero();
    }

    @Test
    void a_program_that_comes_back_is_found_again_and_shows_the_truth() {
        var port = console.link().getPort();
        console.live().seen(look("egg", "eggs", "12.50 CNY", Availability.SOLD_OUT));
        var page = browser.visit(console.link());
        page.waitForSelector("tr.sold_out");
        console.close();
        page.waitForSelector("#link:visible");
        assertThat(page.textContent("#link")).contains("ended");
        console = open(port);
        console.live().seen(look("egg", "eggs", "11.00 CNY", Availability.AVAILABLE));
        page.waitForSelector("tr.available");
        page.waitForSelector("#link", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.HIDDEN));
        assertThat(page.locator("#board tbody tr").count()).isOne();
    }

    @Test
    void what_other_machines_see_by_tls_is_as_alive_as_here() {
        console.close();
        var outside = new Outside(List.of("localhost"), Optional.empty());
        console = Console.open(
                ConsoleSettings.in(folder, Locale.ENGLISH).withPort(0).withOutside(outside),
                new Quarters(folder, Optional.empty()));
        var page = browser.visit(console.link());
        assertThat(page.url()).isEqualTo("https://localhost:" + console.link().getPort() + "/");
        console.live().seen(look("egg", "eggs", "12.50 CNY", Availability.AVAILABLE));
        page.waitForSelector("tr.available");
        page.click("header form button");
        seen(page.locator("html")).hasAttribute("lang", "zh-CN");
        page.waitForSelector("tr.available");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void the_owners_choice_of_language_outlives_the_page() {
        var page = browser.visit(console.link(), Screen.DESKTOP, "de", ColorScheme.LIGHT);
        assertThat(page.textContent("#phase")).isEqualTo("Waiting");
        page.click("header form button");
        seen(page.locator("html")).hasAttribute("lang", "zh-CN");
        assertThat(page.textContent("#phase")).isEqualTo("等待中");
        page.reload();
        assertThat(page.textContent("#phase")).isEqualTo("等待中");
    }

    @Test
    void counting_down_moves_nothing() {
        var timeline = new Timeline(InstantSource.system().instant(), System::nanoTime);
        console.live().armed(target());
        console.follow(timeline);
        timeline.add(
                new Event.Scheduled(NOON.plusSeconds(70), System.nanoTime() + 70_000_000_000L, Duration.ofMillis(5)));
        var page = browser.visit(console.link());
        page.waitForSelector("[data-until]");
        page.evaluate(
                "window.shift = 0; new PerformanceObserver(list => { for (const e of list.getEntries()) window.shift"
                        + " += e.value; }).observe({type: 'layout-shift'});");
        var before = page.textContent("[data-until]");
        seen(page.locator("[data-until]")).not().hasText(before);
        assertThat((Number) page.evaluate("window.shift"))
                .extracting(Number::doubleValue)
                .isEqualTo(0.0);
    }

    @Test
    void how_it_ended_is_what_stays_on_the_page() {
        console.live().armed(target());
        console.live().ended(new Ending.NotBought(Sentence.of("dev.qiangcai.buyer.words", "buyer.gaveUp")));
        var page = browser.visit(console.link());
        page.waitForSelector(".now.stopped");
        assertThat(page.title()).startsWith("Stopped");
    }

    @Test
    void an_order_in_doubt_is_the_owners_to_settle() {
        var said = CompletableFuture.supplyAsync(() -> console.questions()
                .confirm(
                        Sentence.of("dev.qiangcai.buyer.words", "order.notFound", "eggs"),
                        URI.create("https://store.example/orders")));
        var page = browser.visit(console.link());
        page.waitForSelector("#answer");
        assertThat(page.getAttribute("#needs p a", "href")).isEqualTo("https://store.example/orders");
        page.fill("#answer", "o-77");
        page.keyboard().press("Enter");
        assertThat(said.join()).hasValueSatisfying(answer -> assertThat(answer).containsEntry("order", "o-77"));
    }

    @Test
    void a_thousand_items_and_two_hundred_changes_a_second_leave_the_page_smooth() {
        IntStream.range(0, 1_000)
                .forEach(i -> console.live().seen(look("item-" + i, "item " + i, "1.00 EUR", Availability.SOLD_OUT)));
        var page = browser.visit(console.link());
        seen(page.locator("#board tbody tr")).hasCount(1000);
        for (int change = 0; change < 400; change++) {
            console.live().seen(look("item-" + change, "item " + change, change + ".00 EUR", Availability.AVAILABLE));
        }
        seen(page.locator("tr.available")).hasCount(400);
        assertThat(page.locator("tr.sold_out").count()).isEqualTo(600);
    }

    /// Waits until it is so: what a page's policy forbids to its scripts is forbidden to a test's, too.
    private static LocatorAssertions seen(Locator part) {
        return PlaywrightAssertions.assertThat(part);
    }

    @Test
    void a_plan_is_filled_in_shown_as_a_change_and_written_with_its_comments() throws Exception {
        var plan = folder.resolve("qiangcai.yaml");
        Files.writeString(plan, "# mine\nstore:\n  profile: shangchao # the grocer\n");
        var page = browser.visit(console.link());
        page.click("nav a[href='/plan']");
        page.fill("#sku-0", "egg-30");
        page.fill("#buy-count", "three");
        page.fill("#buy-limits-unitPrice", "15.00");
        page.click("button.action[value=show]");
        seen(page.locator("#buy-count-about .wrong")).isVisible();
        assertThat(page.inputValue("#buy-limits-unitPrice")).isEqualTo("15.00");
        page.fill("#sku-0", "egg-30");
        page.fill("#buy-count", "3");
        page.fill("#buy-limits-total", "45.00");
        page.selectOption("#buy-on", "restock");
        page.fill("#store-settings-addressId", "7");
        page.fill("#account-phone", "13800138000");
        page.click("button.action[value=show]");
        seen(page.locator(".diff")).containsText("count: 3");
        assertThat(page.textContent(".diff")).doesNotContain("13800138000");
        assertThat(plan).content().doesNotContain("egg-30");
        page.click("button[value=write]");
        seen(page.locator("h1")).hasText("Saved");
        assertThat(plan)
                .content()
                .startsWith("# mine\nstore:\n  profile: shangchao # the grocer\n")
                .contains("egg-30");
    }

    @Test
    void what_is_pasted_of_a_browsers_session_is_taken_and_never_shown_again() {
        var page = browser.visit(console.link());
        page.click("nav a[href='/session']");
        page.fill("#pasted", "curl 'https://store.example/' -H 'cookie: SCSESSION=verysecret'");
        page.click("main button.action");
        seen(page.locator(".before")).containsText("63 more");
        assertThat(page.content()).doesNotContain("verysecret");
    }

    @Test
    void a_plan_that_was_changed_meanwhile_is_not_overwritten() throws Exception {
        var plan = folder.resolve("qiangcai.yaml");
        Files.writeString(plan, """
                store: {profile: shangchao}
                buy: {count: 1, on: restock, items: [{sku: a}], limits: {unitPrice: 1, total: 1}}
                """);
        var page = browser.visit(console.link());
        page.navigate(console.link().resolve("/plan").toString());
        page.fill("#store-settings-addressId", "7");
        page.fill("#account-phone", "13800138000");
        page.click("button.action[value=show]");
        page.waitForSelector(".diff");
        Files.writeString(plan, "store: {profile: vendure}\n");
        page.click("button[value=write]");
        seen(page.locator(".before")).isVisible();
        assertThat(plan).hasContent("store: {profile: vendure}\n");
    }

    @Test
    void a_household_without_plan_and_orders_is_told_what_to_do() {
        var page = browser.visit(console.link());
        page.click("nav a[href='/orders']");
        seen(page.locator("h1")).hasText("Orders");
        assertThat(page.textContent("main")).contains("There are no orders yet");
        page.click("nav a[href='/plan']");
        page.fill("#profile", "nowhere");
        page.click("main form button");
        seen(page.locator(".before")).containsText("nowhere");
        page.fill("#profile", "shangchao");
        page.click("main form button");
        seen(page.locator("#buy-count")).isVisible();
    }

    private static Now.Target target() {
        return new Now.Target(
                "eggs",
                2,
                Sentence.of("dev.qiangcai.console.words", "now.limitsAre", "15.00 CNY", "30.00 CNY"),
                URI.create("https://store.example"),
                false);
    }

    private static Shelf.Look look(String id, String name, String price, Availability stock) {
        return new Shelf.Look(
                id,
                Optional.of(name),
                Optional.of("https://store.example/" + id),
                Optional.of(price),
                Optional.of(Double.parseDouble(price.substring(0, price.indexOf(' ')))),
                new Shelf.State(stock, Optional.empty()),
                NOON);
    }
}
