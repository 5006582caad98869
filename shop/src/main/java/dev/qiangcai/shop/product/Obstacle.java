package dev.qiangcai.shop.product;

import dev.qiangcai.guard.words.Sentence;
import java.net.URI;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/// Why an answer is no product page at all: an error, a captcha, a queue, a login, a question about cookies, nothing.
final class Obstacle {
    private static final String CAPTCHA_WALLS = "#challenge-form, #challenge-running, #cf-challenge-running, "
            + "form[action~=(?i)captcha], #px-captcha, #slider-verify, #captcha-form";
    private static final String CAPTCHA_NODES = "#cf-wrapper, #sec-cpt-if, iframe[src*=captcha-delivery], "
            + "script[src*=captcha-delivery], #nc_1_wrapper, #nocaptcha, [id*=geetest], .geetest_holder, "
            + ".J_MIDDLEWARE_FRAME_WIDGET, #captcha-container, script[src*=challenge-platform]";
    private static final Pattern CAPTCHA_LABEL =
            Pattern.compile("\\b(?:captcha|challenge|verify|verification|slider|robot)\\b");
    private static final String CAPTCHA_WIDGETS =
            ".g-recaptcha, .h-captcha, .cf-turnstile, [class*=slider-captcha], [id*=captcha], [class*=captcha], iframe[src*=hcaptcha], iframe[src*=recaptcha]";
    private static final Pattern LOGIN_PATH = Pattern.compile(
            "(?i)/(?:log-?in|sign-?in|signin|anmelden|connexion|passport|sso|auth)(?:[/.?]|$)|[/_]login\\.");
    private static final Pattern SEARCH_PATH =
            Pattern.compile("(?i)/(?:search|suche|recherche|buscar|catalogsearch)(?:[/?.]|$)");
    private static final Pattern CART_PATH =
            Pattern.compile("(?i)/(?:cart|basket|bag|checkout|warenkorb|panier|carrito|cesta)(?:[/?.]|$)");
    private static final Pattern QUEUE_ADDRESS = Pattern.compile("(?i)queue-it\\.net|/waiting-?room|queueit");
    private static final Pattern ERROR_PATH =
            Pattern.compile("(?i)/(?:404|error|errors|not-?found|oops|maintenance)(?:[/?.]|$)");
    private static final Pattern CAPTCHA_PATH =
            Pattern.compile("(?i)/(?:captcha|challenge|blocked|punish|verify|robot-?check)(?:[/?.]|$)");
    private static final Pattern CONSENT_PATH = Pattern.compile("(?i)/consent(?:[/?]|$)");
    private static final Pattern CONSENT_HOST = Pattern.compile("(?i)^consent\\.");
    /// What it means where an address leads there that did not ask for it.
    private static final Map<String, Pattern> MOVES = new LinkedHashMap<>();

    static {
        MOVES.put("login", LOGIN_PATH);
        MOVES.put("captcha", CAPTCHA_PATH);
        MOVES.put("consent", CONSENT_PATH);
        MOVES.put("error", ERROR_PATH);
        MOVES.put("movedToSearch", SEARCH_PATH);
        MOVES.put("movedToCart", CART_PATH);
    }

    private static final List<Topic> ORDER =
            List.of(Topic.CAPTCHA, Topic.QUEUE, Topic.ERROR, Topic.LOGIN, Topic.CONSENT);
    private static final int NOT_FOUND = 404;
    private static final int GONE = 410;
    private static final int SMALL = 900;
    private static final int NOTHING = 12;

    private final Sheet sheet;
    private final Stated stated;
    private final Focus focus;

    private Obstacle(Sheet sheet, Stated stated, Focus focus) {
        this.sheet = sheet;
        this.stated = stated;
        this.focus = focus;
    }

    static Optional<Sentence> of(Sheet sheet, Stated stated, Focus focus) {
        var obstacle = new Obstacle(sheet, stated, focus);
        return obstacle.challenge()
                .or(obstacle::status)
                .or(obstacle::address)
                .or(obstacle::titled)
                .or(obstacle::small)
                .or(obstacle::password)
                .or(obstacle::empty);
    }

    private Optional<Sentence> challenge() {
        boolean wall = sheet.page().select(CAPTCHA_WALLS).stream().anyMatch(sheet.sight()::shows)
                || overlaid()
                || (!sold() && sheet.page().selectFirst(CAPTCHA_NODES) != null);
        boolean widget = !sold()
                && sheet.sight().length(sheet.page().body()) < SMALL
                && sheet.page().selectFirst(CAPTCHA_WIDGETS) != null;
        return wall || widget || about(sheet.title(), Topic.CAPTCHA) ? say("captcha") : Optional.empty();
    }

    /// Something in front of the page that asks for a proof; no small captcha in a form for reviews or letters.
    private boolean overlaid() {
        return sheet.sight().elements().stream()
                .filter(it -> sheet.sight().length(it) <= SMALL / 2 && Labels.fit(it, CAPTCHA_LABEL))
                .filter(it -> it.closest("form:has(textarea, input[type=email], input[type=password])") == null)
                .anyMatch(it -> mentions(sheet.sight().text(it), Topic.CAPTCHA));
    }

    private Optional<Sentence> status() {
        int status = sheet.reply().status();
        return of(status).map(why -> status == GONE || status == NOT_FOUND ? why : small().orElse(why));
    }

    /// What an HTTP status means that is no success.
    static Optional<Sentence> of(int status) {
        return switch (status / 100) {
            case 2 -> Optional.empty();
            case 3 -> say("redirect", status);
            default ->
                switch (status) {
                    case NOT_FOUND, GONE -> say("gone", status);
                    case 429 -> say("throttled", status);
                    case 401, 403, 407, 451 -> say("refused", status);
                    default -> say("status", status);
                };
        };
    }

    private Optional<Sentence> address() {
        var now = sheet.reply().uri();
        if (QUEUE_ADDRESS.matcher(now.toString()).find()) {
            return say("queue");
        }
        if (CONSENT_HOST.matcher(String.valueOf(now.getHost())).find()) {
            return say("consent");
        }
        var moved = MOVES.entrySet().stream()
                .filter(move -> moved(move.getValue()))
                .map(Map.Entry::getKey)
                .findFirst();
        if (moved.isPresent()) {
            return say(moved.get());
        }
        return home(now) && !home(sheet.asked()) ? say("movedHome") : Optional.empty();
    }

    private boolean moved(Pattern path) {
        return path.matcher(path(sheet.reply().uri())).find()
                && !path.matcher(path(sheet.asked())).find();
    }

    private static String path(URI uri) {
        return uri.getRawPath() == null ? "" : uri.getRawPath();
    }

    private static boolean home(URI uri) {
        return path(uri).matches("(?i)/?|/(?:[a-z]{2}(?:[-_][a-z]{2})?/?|index\\.\\w+|home/?)")
                && uri.getRawQuery() == null;
    }

    /// Its title, or its first heading, says what it is instead. A product may well be called "Error 404", a captcha
    /// not.
    private Optional<Sentence> titled() {
        var heading = focus.heading().map(sheet.sight()::text).orElse("");
        var barrier = ORDER.stream()
                .filter(topic -> about(heading, topic) || about(sheet.title(), topic))
                .filter(topic -> switch (topic) {
                    case CAPTCHA, QUEUE -> true;
                    // The price may be that of something else that is offered instead.
                    case ERROR -> !markup();
                    default -> !sold();
                })
                .findFirst();
        if (barrier.isPresent()) {
            return say(sentence(barrier.get()));
        }
        return about(heading, Topic.SOLD_OUT) && stated.name().isEmpty() ? say("error") : Optional.empty();
    }

    /// A page without a product whose few words say what it is.
    private Optional<Sentence> small() {
        return sold()
                ? Optional.empty()
                : ORDER.stream().filter(this::mentioned).findFirst().flatMap(topic -> say(sentence(topic)));
    }

    /// A login and a question about cookies are on many a page that is about something else: there they count only
    /// where there is little else.
    private boolean mentioned(Topic topic) {
        boolean few = sheet.sight().length(sheet.page().body()) < SMALL;
        return switch (topic) {
            case LOGIN -> few && focus.heading().isEmpty() && mentioned(topic, focus.elements());
            case CONSENT -> few && mentioned(topic, focus.elements());
            default -> mentioned(topic, few ? sheet.sight().elements() : focus.elements());
        };
    }

    private boolean mentioned(Topic topic, Collection<Element> elements) {
        return elements.stream()
                .filter(it -> topic != Topic.LOGIN || it.closest("a, nav, header") == null)
                .anyMatch(it -> mentions(sheet.sight().own(it), topic));
    }

    private Optional<Sentence> password() {
        return !sold()
                        && sheet.page().selectFirst("input[type=password]") != null
                        && sheet.sight().length(sheet.page().body()) < SMALL * 2
                ? say("login")
                : Optional.empty();
    }

    private Optional<Sentence> empty() {
        boolean something =
                stated.product() || !focus.tags().isEmpty() || focus.heading().isPresent();
        if (something || sheet.sight().length(sheet.page().body()) > NOTHING) {
            return Optional.empty();
        }
        return sheet.page().selectFirst("script") == null ? say("empty") : say("scripted");
    }

    /// Whether the page makes an offer of its own.
    private boolean sold() {
        boolean headed = !focus.controls().isEmpty() || focus.heading().isPresent();
        return markup() || (headed && focus.tags().stream().anyMatch(PriceTag::asked));
    }

    private boolean markup() {
        return stated.name().isPresent()
                && (!stated.stock().isEmpty() || stated.price().isPresent() || stated.openPrice());
    }

    /// Whether a short text is about that, in the main.
    private static boolean about(String text, Topic topic) {
        var folded = Phrases.Folded.of(text);
        int length = folded.text().length();
        return length > 0
                && Phrases.all().in(folded).stream()
                        .anyMatch(it -> it.topic() == topic
                                && (it.length() * 3 >= length
                                        || (it.from() == 0 && it.length() * 5 >= length && it.length() > 6)));
    }

    private static boolean mentions(String text, Topic topic) {
        return !text.isEmpty() && text.length() < 400 && Phrases.all().mention(topic, text);
    }

    private static String sentence(Topic topic) {
        return topic.name().toLowerCase(Locale.ROOT);
    }

    private static Optional<Sentence> say(String what, Object... facts) {
        return Optional.of(Weighing.reason(what, facts));
    }
}
