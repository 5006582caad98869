package dev.qiangcai.cli;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/// Chromium without a window, which asks nobody on the internet: one for all tests of a JVM, whose visitors and their
/// cookies go with each test. One thread.
final class Browser implements BeforeEachCallback, AfterEachCallback {
    /// Chromium heeds the last such list alone: this is Playwright 1.54's, and the last two, which draw the
    /// address bar's suggestions. Nobody sees them, and they take two seconds of a core when a window opens.
    private static final List<String> FEATURES = List.of(
            "AcceptCHFrame",
            "AutoExpandDetailsElement",
            "AvoidUnnecessaryBeforeUnloadCheckSync",
            "CertificateTransparencyComponentUpdater",
            "DestroyProfileOnBrowserClose",
            "DialMediaRouteProvider",
            "ExtensionManifestV2Disabled",
            "GlobalMediaControls",
            "HttpsUpgrades",
            "ImprovedCookieControls",
            "LazyFrameLoading",
            "LensOverlay",
            "MediaRouter",
            "PaintHolding",
            "ThirdPartyStoragePartitioning",
            "Translate",
            "WebUIOmniboxPopup",
            "WebUIOmniboxAimPopup");
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--disable-features=" + String.join(",", FEATURES));
    private static final double PATIENCE_MILLIS = 20_000;
    private static final Path PICTURES = Path.of("target", "screenshots");

    private final List<BrowserContext> visitors = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();
    private com.microsoft.playwright.@Nullable Browser chromium;

    /// Where there is no Chromium the test is skipped, and says so; in CI it fails.
    @Override
    public void beforeEach(ExtensionContext test) {
        var program = Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
        var missing = "No Chromium: install it (apt install chromium) to try the pages in a real browser.";
        assertThat(program.isPresent() || System.getenv("CI") == null)
                .as(missing)
                .isTrue();
        assumeTrue(program.isPresent(), missing);
        // The store closes what it holds when the JVM's last test has ended, the newest first.
        var store = test.getRoot().getStore(Namespace.create(Browser.class));
        var playwright = store.computeIfAbsent(Playwright.class, _ -> create(), Playwright.class);
        chromium = store.computeIfAbsent(
                BrowserType.class,
                _ -> playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(program.orElseThrow())
                                .setArgs(FLAGS)),
                com.microsoft.playwright.Browser.class);
    }

    private static Playwright create() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        return Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    }

    @Override
    public void afterEach(ExtensionContext test) {
        visitors.forEach(BrowserContext::close);
    }

    /// How somebody looks at a page.
    enum Screen {
        DESKTOP(1280, 900),
        PHONE(360, 740);

        private final int width;
        private final int height;

        Screen(int width, int height) {
            this.width = width;
            this.height = height;
        }

        int width() {
            return width;
        }

        int height() {
            return height;
        }
    }

    /// A page of a visitor who was not there before.
    Page visit(URI address, Screen screen, String language, ColorScheme scheme) {
        var visitor = requireNonNull(chromium)
                .newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                        .setViewportSize(screen.width, screen.height)
                        .setLocale(language)
                        .setColorScheme(scheme)
                        .setIgnoreHTTPSErrors(true)
                        .setHasTouch(screen == Screen.PHONE));
        visitors.add(visitor);
        return visit(address, visitor);
    }

    Page visit(URI address) {
        return visit(address, Screen.DESKTOP, "en", ColorScheme.LIGHT);
    }

    /// One more page of the same visitor.
    Page visit(URI address, BrowserContext context) {
        var page = context.newPage();
        page.setDefaultTimeout(PATIENCE_MILLIS);
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            // The browser reports a program that is away or refuses something; that the page says so is tested.
            if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
                complaints.add(message.text());
            }
        });
        page.navigate(address.toString());
        return page;
    }

    /// A picture for people, in target/screenshots: of the whole page, in a window as high as that, since rows that are
    /// not seen are not drawn.
    static void picture(Page page, String name) {
        var window = page.viewportSize();
        int height = ((Number) page.evaluate("document.documentElement.scrollHeight")).intValue();
        page.setViewportSize(window.width, height);
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
        page.setViewportSize(window.width, window.height);
    }

    /// What hinders people with screen readers, without a mouse or with weak eyes.
    static List<String> barriers(Page page) {
        return barriers(axe(page));
    }

    /// What of that is a matter of colours alone.
    static List<String> paleness(Page page) {
        return barriers(axe(page).withRules(List.of("color-contrast")));
    }

    /// Only what is wrong is put into words; and since the pages have no frames, no second page is opened to put frames
    /// together.
    private static AxeBuilder axe(Page page) {
        var options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return new AxeBuilder(page).options(options).setLegacyMode(true);
    }

    private static List<String> barriers(AxeBuilder axe) {
        return axe.analyze().getViolations().stream()
                .map(rule -> rule.getId() + ": " + rule.getNodes().getFirst().getHtml())
                .toList();
    }

    /// Whether anything is cut off at the right.
    static boolean overflows(Page page) {
        return (boolean) page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth");
    }

    /// What went wrong in the pages' scripts, or was refused by their policy.
    List<String> complaints() {
        return List.copyOf(complaints);
    }
}
