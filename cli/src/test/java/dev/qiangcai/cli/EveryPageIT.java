package dev.qiangcai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.qiangcai.buyer.timeline.Event;
import dev.qiangcai.buyer.timeline.Timeline;
import dev.qiangcai.cli.Browser.Screen;
import dev.qiangcai.console.Console;
import dev.qiangcai.console.ConsoleSettings;
import dev.qiangcai.console.live.Now;
import dev.qiangcai.console.live.Shelf;
import dev.qiangcai.guard.words.Sentence;
import dev.qiangcai.shop.Stock;
import dev.qiangcai.shop.http.Timing;
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
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Every page of the console with something on it: in English by day, on every width; with `-Pproofs` in both
/// languages, by day and by night. The pictures in target/screenshots are for people to look at.
@Timeout(600)
class EveryPageIT {
    private static final Instant NOON = Instant.parse("2026-03-01T04:00:00Z");

    @RegisterExtension
    final Browser browser = new Browser();

    @TempDir
    private Path folder;

    private Console console;
    private boolean closely;

    @BeforeEach
    void open() {
        console = Console.open(ConsoleSettings.in(folder, Locale.ENGLISH).withPort(0), new Furnished(folder));
    }

    @AfterEach
    void close() {
        console.close();
    }

    @Test
    void every_page_is_whole_and_open_to_everybody() throws Exception {
        walk("en");
    }

    @Tag("proof")
    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN"})
    void so_is_every_page_in_both_languages_by_night_and_on_a_phone(String language) throws Exception {
        closely = true;
        walk(language);
    }

    @Test
    void what_hinders_somebody_is_found() {
        var page = browser.visit(console.link());
        page.evaluate("document.documentElement.removeAttribute('lang')");
        assertThat(Browser.barriers(page)).anyMatch(barrier -> barrier.startsWith("html-has-lang"));
    }

    private void walk(String language) throws Exception {
        rush();
        var answer = CompletableFuture.supplyAsync(() -> console.questions().type("code", false));
        var page = browser.visit(console.link(), Screen.DESKTOP, language, ColorScheme.LIGHT);
        page.waitForSelector("#answer");
        page.waitForSelector("#timeline canvas");
        judge(page, "now", language);
        page.fill("#answer", "123456");
        page.click("#needs button");
        assertThat(answer.join()).contains("123456");
        for (var name : new String[] {"orders", "session", "practice", "plan"}) {
            page.navigate(console.link().resolve("/" + name).toString());
            judge(page, name, language);
        }
        page.click(".choices a");
        planned(page, language);
        var stranger = browser.visit(console.question(), Screen.DESKTOP, language, ColorScheme.LIGHT);
        // A stranger is given no style sheet, and axe takes the browser's own dark paper for white.
        assertThat(Browser.barriers(stranger)).isEmpty();
        look(stranger, "stranger-" + language);
        assertThat(browser.complaints()).isEmpty();
    }

    private void planned(Page page, String language) throws Exception {
        Files.writeString(folder.resolve("qiangcai.yaml"), """
            # mine
            store: {profile: shangchao, settings: {addressId: "7"}}
            notify: [ntfys://hunter2-topic]
            """);
        page.reload();
        page.fill("#account-phone", "13800138000");
        page.fill("#wanted", "egg");
        page.press("#wanted", "Enter");
        page.waitForSelector("#found button");
        judge(page, "plan-goods", language);
        page.click("#found button >> nth=0");
        page.waitForSelector("#sku-0[value=SC1]");
        assertThat(page.inputValue("#buy-limits-unitPrice")).isEqualTo("12.50");
        assertThat(page.inputValue("#account-phone")).isEqualTo("13800138000");
        page.fill("#buy-limits-total", "none");
        page.click("button.action[value=show]");
        page.waitForSelector(".wrong");
        judge(page, "plan-wrong", language);
        page.fill("#buy-limits-total", "40.00");
        page.fill("#account-phone", "13800138000");
        page.selectOption("#buy-on", "restock");
        page.check("#notify-0--remove");
        page.click("button.action[value=show]");
        page.waitForSelector(".diff");
        assertThat(page.textContent(".diff")).contains("SC1").doesNotContain("hunter2", "13800138000");
        judge(page, "plan-change", language);
    }

    /// Looks at a page by day on a desk, and at its width on a phone.
    private void judge(Page page, String name, String language) {
        assertThat(page.textContent("body")).doesNotContainPattern("\\w+\\.\\w+\\.properties|\\{\\d}|''");
        if (language.equals("zh-CN")) {
            assertThat(page.textContent("h1")).containsPattern("\\p{IsHan}");
        }
        assertThat(Browser.barriers(page)).as(name + " " + language).isEmpty();
        look(page, name + "-" + language + "-day");
        if (closely) {
            judgeByNight(page, name, language);
        } else {
            page.setViewportSize(Screen.PHONE.width(), Screen.PHONE.height());
            assertThat(Browser.overflows(page)).as(name + " on a phone").isFalse();
            page.setViewportSize(Screen.DESKTOP.width(), Screen.DESKTOP.height());
        }
    }

    private static void judgeByNight(Page page, String name, String language) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        // Colours are the same in all languages.
        assertThat(language.equals("en") ? Browser.paleness(page) : List.of())
                .as(name + " by night")
                .isEmpty();
        look(page, name + "-" + language + "-night");
        page.setViewportSize(Screen.PHONE.width(), Screen.PHONE.height());
        look(page, name + "-" + language + "-phone");
        page.setViewportSize(Screen.DESKTOP.width(), Screen.DESKTOP.height());
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    private static void look(Page page, String name) {
        Browser.picture(page, name);
        assertThat(Browser.overflows(page)).as(name).isFalse();
    }

    private void rush() {
        console.live()
                .armed(new Now.Target(
                        "土鸡蛋 30枚",
                        2,
                        Sentence.of("dev.qiangcai.console.words", "now.limitsAre", "15.00 CNY", "30.00 CNY"),
                        URI.create("https://store.example"),
                        true));
        console.questions().within(Optional.of(InstantSource.system().instant().plus(Duration.ofMinutes(9))));
        var timeline = new Timeline(InstantSource.system().instant(), System::nanoTime);
        console.follow(timeline);
        timeline.add(new Event.LoggedIn(true));
        timeline.add(new Event.Resolved("SC1", "土鸡蛋 30枚", 24));
        long now = System.nanoTime();
        timeline.add(new Event.Polled("SC1", new Stock.NotOpen(Optional.of(NOON)), timing(now, 31)));
        timeline.add(new Event.Announced(NOON));
        timeline.add(new Event.Attempted(1, now, timing(now, 40), "NOT_OPEN"));
        timeline.add(new Event.Attempted(2, now + 200_000_000, timing(now + 200_000_000, 38), "NEEDS_CHALLENGE"));
        timeline.add(new Event.Polled("SC1", new Stock.SoldOut(), timing(now, 34)));
        timeline.add(new Event.NextLook(Duration.ofHours(1)));
        seen("eggs", "土鸡蛋 30枚", 12.5, Availability.SOLD_OUT, Optional.empty());
        seen("eggs", "土鸡蛋 30枚", 13.5, Availability.AVAILABLE, Optional.empty());
        seen(
                "rice",
                "A very long name of a very ordinary bag of rice, 25 kg",
                99,
                Availability.NOT_OPEN,
                Optional.empty());
        var queued = Sentence.of("dev.qiangcai.buyer.words", "visit.queued");
        seen("milk", "牛奶", 8, Availability.CANNOT_TELL, Optional.of(queued));
    }

    private void seen(String id, String name, double price, Availability stock, Optional<Sentence> why) {
        console.live()
                .seen(new Shelf.Look(
                        id,
                        Optional.of(name),
                        Optional.of("https://store.example/" + id),
                        Optional.of(price + " CNY"),
                        Optional.of(price),
                        new Shelf.State(stock, why),
                        NOON));
    }

    private static Timing timing(long start, long millis) {
        long end = start + millis * 1_000_000;
        return new Timing(start, OptionalLong.of(start + 200_000), OptionalLong.of(end - 100_000), end);
    }
}
