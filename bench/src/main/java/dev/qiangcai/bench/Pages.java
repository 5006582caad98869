package dev.qiangcai.bench;

import dev.qiangcai.shop.page.Reply;
import dev.qiangcai.shop.product.ProductPage;
import dev.qiangcai.shop.product.ProductReading;
import dev.qiangcai.shop.profile.Outcome;
import dev.qiangcai.shop.profile.Profile;
import dev.qiangcai.shop.profile.Scope;
import dev.qiangcai.shop.profile.Step;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// How long it takes to classify and read one product page of 100 KB: parse, shared outcomes, schema.org, the buy
/// button, the step's outcomes.
///
/// `Pages ROUNDS`
final class Pages {
    private static final int PAGE_BYTES = 100_000;
    private static final int WARM_UP = 2_000;
    private static final int PAGES_A_ROUND = 500;
    private static final String PROFILE = """
            profile: 1
            id: bench-html
            name: Bench (HTML + schema.org)
            hosts: [deli.example]
            base: https://deli.example
            pace: {gapMs: 3000, inFlight: 1}
            outcomes:
              - {is: THROTTLED, status: [429, 503], wait: {header: Retry-After}}
              - {is: NEEDS_CHALLENGE, css: "#slider-verify, form[action*=captcha]", exists: true}
              - {is: QUEUED, text: [waiting room, 排队中]}
              - {is: NEEDS_LOGIN, finalPath: /signin}
            steps:
              item:
                get: "{item.url}"
                read:
                  offer: {schemaorg: Offer, match: {sku: "{item.sku}"}}
                  price: {var: offer.price, as: money}
                  button: {css: "main form.buy button[type=submit]:not([disabled])", optional: true}
                outcomes:
                  - {is: SOLD_OUT, css: "main .stock", text: [sold out, out of stock, 售罄, 缺货]}
                  - {is: AVAILABLE, all: [{var: offer.availability, in: [InStock]}, {var: button, exists: true}]}
            """;

    private Pages() {}

    public static void main(String[] args) throws IOException {
        int rounds = Integer.parseInt(args[0]);
        var profile = Profile.read(
                Files.writeString(Files.createTempDirectory("pages").resolve("profile.yaml"), PROFILE));
        var reply = new Reply(
                200,
                URI.create("https://deli.example/eggs"),
                Map.of("content-type", "text/html; charset=utf-8"),
                page());
        var scope = Scope.EMPTY.with("item", "sku", "egg-30").with("item", "url", "https://deli.example/eggs");
        var each = new ArrayList<Double>();
        judge(profile, reply, scope, WARM_UP, new ArrayList<>());
        for (int round = 0; round < rounds; round++) {
            judge(profile, reply, scope, PAGES_A_ROUND, each);
        }
        var alone = new ArrayList<Double>();
        read(reply, WARM_UP, new ArrayList<>());
        for (int round = 0; round < rounds; round++) {
            read(reply, PAGES_A_ROUND, alone);
        }
        System.out.println("| | n | min | median | p99 | max |");
        System.out.println("|---|---|---|---|---|---|");
        System.out.println("| classify and read a page of " + reply.body().length() / 1000 + " KB, ms | "
                + Spread.of(each).cells() + " |");
        System.out.println(
                "| read it without a profile, ms | " + Spread.of(alone).cells() + " |");
    }

    private static void read(Reply reply, int pages, List<Double> each) {
        for (int i = 0; i < pages; i++) {
            long start = System.nanoTime();
            var reading = ProductPage.read(reply, reply.uri());
            each.add((System.nanoTime() - start) / 1e6);
            if (reading.availability() != ProductReading.Availability.AVAILABLE) {
                throw new IllegalStateException("the page was not understood: " + reading);
            }
        }
    }

    private static void judge(Profile profile, Reply reply, Scope scope, int pages, List<Double> each) {
        for (int i = 0; i < pages; i++) {
            long start = System.nanoTime();
            var verdict = profile.judge(Step.ITEM, reply, scope);
            each.add((System.nanoTime() - start) / 1e6);
            if (!(verdict.outcome() instanceof Outcome.Available)) {
                throw new IllegalStateException("the page was not understood: " + verdict);
            }
        }
    }

    private static String page() {
        var page = new StringBuilder("""
                <!doctype html><html><head><title>Eggs</title>
                <script type="application/ld+json">{"@context":"https://schema.org","@type":"Product","name":"Eggs","sku":"egg-30",
                "offers":{"@type":"Offer","price":"12.50","priceCurrency":"CNY","availability":"https://schema.org/InStock","sku":"egg-30"}}</script>
                </head><body><main><h1>Eggs</h1><p class="stock">in stock</p>
                <form class="buy"><button type="submit">Buy</button></form></main><aside>
                """);
        for (int i = 0; page.length() < PAGE_BYTES; i++) {
            page.append("<article class=\"also card-")
                    .append(i)
                    .append("\"><a href=\"/items/")
                    .append(i)
                    .append("\"><img src=\"/i/")
                    .append(i)
                    .append(".webp\" alt=\"\"><span class=\"name\">Something else &amp; more ")
                    .append(i)
                    .append("</span></a><span class=\"price\">¥")
                    .append(i % 90 + 1)
                    .append(".80</span></article>\n");
        }
        return page.append("</aside></body></html>").toString();
    }
}
