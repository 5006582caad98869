package dev.qiangcai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.qiangcai.buyer.Ending;
import dev.qiangcai.buyer.plan.Ceiling;
import dev.qiangcai.buyer.plan.Pick;
import dev.qiangcai.buyer.plan.Purchase;
import dev.qiangcai.buyer.plan.When;
import dev.qiangcai.cli.Browser.Screen;
import dev.qiangcai.cli.rehearse.Rehearsal;
import dev.qiangcai.cli.rehearse.RehearsalResult;
import dev.qiangcai.cli.rehearse.RehearsalSettings;
import dev.qiangcai.cli.rehearse.Stage;
import dev.qiangcai.console.Console;
import dev.qiangcai.console.ConsoleSettings;
import dev.qiangcai.market.MarketSettings;
import dev.qiangcai.market.web.HouseRules;
import dev.qiangcai.shop.money.Money;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// A whole rehearsal whose slider is solved on the page, in a real browser. The test knows the store's pictures, and so
/// where a person would drag the piece.
@Timeout(120)
class SliderPageIT {
    /// Nobody's order has to be in time here.
    private static final Duration SOON = Duration.ofSeconds(2);

    private final CompletableFuture<Stage> stage = new CompletableFuture<>();
    private final ExecutorService thread = Executors.newSingleThreadExecutor();

    @RegisterExtension
    final Browser browser = new Browser();

    @TempDir
    private Path folder;

    private Console console;
    private Future<RehearsalResult> rehearsal = CompletableFuture.failedFuture(new IllegalStateException("not begun"));

    @BeforeEach
    void open() {
        console = Console.open(
                ConsoleSettings.in(folder, Locale.ENGLISH).withPort(0),
                new Quarters(folder, Optional.of(URI.create("https://store.example"))));
    }

    private void rehearse(UnaryOperator<Rehearsal> change) {
        var spectators = new Spectators(Optional.of(console));
        var store =
                MarketSettings.defaults().stock(20).rules(rules -> rules.withChallenge(HouseRules.Challenge.ON_ORDERS));
        var settings = new RehearsalSettings(store, 0, SOON, 1, true);
        rehearsal = thread.submit(() -> {
            var rehearsing = change.apply(new Rehearsal(settings, folder, spectators::solve));
            var result = rehearsing.run(spectators::follow, scene -> {
                spectators.armed(scene.errand(), scene.market().uri());
                stage.complete(scene);
            });
            spectators.ended(result.ending());
            return result;
        });
    }

    /// The same of goods that are bought as soon as they are there: who aims at no opening needs no dozen looks at the
    /// store's clock.
    private static Rehearsal unhurried(Rehearsal rehearsal) {
        var price = Money.of("12.50", "CNY");
        return rehearsal.of(new Purchase(
                List.of(new Pick.ByName("土鸡蛋 30枚")),
                1,
                new Ceiling(price, price),
                new When.Restock(),
                Duration.ofMinutes(1),
                Optional.empty()));
    }

    @AfterEach
    void end() {
        thread.shutdownNow();
        console.close();
    }

    @Test
    void the_owner_drags_the_piece_home_and_exactly_one_order_is_placed() throws Exception {
        rehearse(UnaryOperator.identity());
        var page = browser.visit(console.link());
        drag(page, 0);
        assertOrdered(page);
        page.click("nav a[href='/orders']");
        page.waitForSelector("tbody tr");
        assertThat(page.textContent("tbody tr")).contains("土鸡蛋 30枚 × 1", "12.50 CNY", "ordered");
        assertThat(page.getAttribute("tbody a", "href")).startsWith("https://store.example/pay/");
        assertThat(page.request()
                        .get(console.link().resolve("/orders.csv").toString())
                        .text())
                .contains("土鸡蛋 30枚", "ACCEPTED");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void a_wrong_place_brings_another_picture_and_the_right_one_is_still_taken() throws Exception {
        rehearse(SliderPageIT::unhurried);
        var page = browser.visit(console.link());
        drag(page, 40);
        page.waitForSelector(".before");
        assertThat(page.textContent(".before")).contains("That was not it");
        drag(page, 0);
        assertOrdered(page);
    }

    @Test
    void an_expired_picture_says_so_and_brings_another() throws Exception {
        rehearse(SliderPageIT::unhurried);
        var page = browser.visit(console.link());
        page.waitForSelector(".knob");
        int gap = gap();
        stage.get().market().clock().step(Duration.ofMinutes(3));
        dragTo(page, gap);
        page.waitForSelector(".before");
        assertThat(page.textContent(".before")).contains("expired");
        drag(page, 0);
        assertOrdered(page);
    }

    @Test
    void the_keyboard_alone_is_enough_and_another_picture_can_be_had() throws Exception {
        rehearse(SliderPageIT::unhurried);
        var page = browser.visit(console.link());
        page.waitForSelector(".knob");
        page.click("button[name=another]");
        page.waitForSelector(".before");
        int gap = gap();
        page.focus(".knob");
        for (int tens = 0; tens < gap / 10; tens++) {
            page.keyboard().press("Shift+ArrowRight");
        }
        for (int ones = 0; ones < gap % 10; ones++) {
            page.keyboard().press("ArrowRight");
        }
        assertThat(page.getAttribute(".knob", "aria-valuenow")).isEqualTo(Integer.toString(gap));
        page.keyboard().press("Enter");
        assertOrdered(page);
    }

    @Test
    void a_page_loaded_anew_in_the_middle_shows_the_same_picture_on_a_phone_too() throws Exception {
        rehearse(SliderPageIT::unhurried);
        var page = browser.visit(console.link(), Screen.PHONE, "zh-CN", ColorScheme.DARK);
        page.waitForSelector(".knob");
        var question = page.getAttribute("#needs", "data-question");
        page.reload();
        page.waitForSelector(".knob");
        assertThat(page.getAttribute("#needs", "data-question")).isEqualTo(question);
        assertThat(page.title()).startsWith("需要您");
        assertThat(Browser.overflows(page)).isFalse();
        Browser.picture(page, "slider-phone-dark-zh");
        drag(page, 0);
        page.waitForSelector(".now.ordered");
        assertThat(rehearsal.get(20, TimeUnit.SECONDS).good()).isTrue();
    }

    @Test
    void what_one_page_answers_is_gone_from_the_other() throws Exception {
        rehearse(SliderPageIT::unhurried);
        var one = browser.visit(console.link());
        var other = browser.visit(console.link(), one.context());
        other.waitForSelector(".knob");
        // A browser draws what lies behind once a second, and so a drag there takes as many as it has steps.
        one.bringToFront();
        drag(one, 0);
        assertOrdered(one);
        other.waitForSelector(".now.ordered");
        assertThat(other.isVisible("#needs")).isFalse();
    }

    /// Drags as a hand does, in several steps, and lets go so many pixels beside the gap.
    private void drag(Page page, int beside) throws Exception {
        page.waitForSelector(".knob:visible");
        dragTo(page, gap() + beside);
    }

    private static void dragTo(Page page, int target) {
        double scale = ((Number)
                        page.evaluate(
                                "document.querySelector('.rail').getBoundingClientRect().width / Number(document.querySelector('.rail').dataset.width)"))
                .doubleValue();
        page.locator(".knob").scrollIntoViewIfNeeded();
        var knob = page.locator(".knob").boundingBox();
        double x = knob.x + knob.width / 2;
        double y = knob.y + knob.height / 2;
        page.mouse().move(x, y);
        page.mouse().down();
        double to = x + target * scale;
        page.mouse().move(x + 20, y + 3, new Mouse.MoveOptions().setSteps(5));
        page.mouse().move(to, y + 1, new Mouse.MoveOptions().setSteps(15));
        page.mouse().up();
    }

    private int gap() throws Exception {
        var slider = stage.get(20, TimeUnit.SECONDS).market().slider();
        return slider.newest().flatMap(slider::gap).orElseThrow();
    }

    private void assertOrdered(Page page) throws Exception {
        page.waitForSelector(".now.ordered");
        assertThat(page.title()).startsWith("Ordered");
        var result = rehearsal.get(20, TimeUnit.SECONDS);
        assertThat(result.ending()).isInstanceOf(Ending.Bought.class);
        assertThat(result.good()).isTrue();
        assertThat(page.getAttribute(".now a.action", "href")).startsWith("https://localhost:");
    }
}
