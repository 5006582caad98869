package dev.qiangcai.market.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.qiangcai.market.counter.Listing;
import dev.qiangcai.market.counter.PlacedOrder;
import java.util.List;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;

/// The store's HTML pages. They are built as trees of nodes, so that no text can break out of its place.
final class Pages {
    private static final String STYLE =
            "body{font-family:system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}"
                    + ".product{border-bottom:1px solid #ddd;padding:.6rem 0}.price{color:#c00}";

    private Pages() {}

    static String catalogue(List<Listing> listings, int page, boolean more) {
        var document = shell("商品目录 / Catalogue");
        var main = document.body().appendElement("main").addClass("catalogue");
        main.appendElement("h1").text("商品目录 / Catalogue");
        for (var listing : listings) {
            var product = main.appendElement("article")
                    .addClass("product")
                    .attr("data-sku", listing.sku().value());
            product.appendElement("h2")
                    .addClass("name")
                    .appendElement("a")
                    .attr("href", path(listing))
                    .text(listing.item().name());
            facts(product, listing);
        }
        if (more) {
            main.appendElement("a")
                    .attr("rel", "next")
                    .attr("href", "/catalogue?page=" + (page + 1))
                    .text("下一页 / Next");
        }
        var list = Json.object().put("@context", "https://schema.org").put("@type", "ItemList");
        var elements = list.putArray("itemListElement");
        for (int i = 0; i < listings.size(); i++) {
            elements.addObject().put("@type", "ListItem").put("position", i + 1).set("item", product(listings.get(i)));
        }
        ldJson(document, list);
        return document.outerHtml();
    }

    static String item(Listing listing) {
        var document = shell(listing.item().name());
        var main = document.body()
                .appendElement("main")
                .addClass("product")
                .attr("data-sku", listing.sku().value());
        main.appendElement("h1").addClass("name").text(listing.item().name());
        facts(main, listing);
        var form = main.appendElement("form")
                .addClass("buy")
                .attr("method", "post")
                .attr("action", "/v1/cart");
        form.appendElement("button")
                .attr("type", "submit")
                .attr("disabled", listing.state() != Listing.State.OPEN)
                .text("加入购物车 / Add to cart");
        ldJson(document, product(listing).put("@context", "https://schema.org"));
        return document.outerHtml();
    }

    static String queue() {
        var document = shell("排队中 / Waiting room");
        document.body().attr("data-page", "queue");
        document.body().appendElement("h1").text("排队中 / Waiting room");
        document.body()
                .appendElement("p")
                .text("前方拥挤,请稍候。 / Many shoppers are ahead of you. This page moves on by itself.");
        document.head().appendElement("meta").attr("http-equiv", "refresh").attr("content", "3");
        return document.outerHtml();
    }

    static String pay(PlacedOrder order) {
        var document = shell("付款 / Payment");
        var main = document.body()
                .appendElement("main")
                .addClass("pay")
                .attr("data-order", order.id().value());
        main.appendElement("h1").text("付款 / Payment");
        main.appendElement("p").addClass("sum").text(order.pay().toString());
        main.appendElement("p")
                .text(
                        order.live()
                                ? "真实的商店会在这里请你在 " + order.payBefore()
                                        + " 之前付款。 / A real store would ask you here to pay before " + order.payBefore()
                                        + ". This is a practice store: nothing is bought, nothing is owed."
                                : "订单已过期。 / This order was not paid in time and has expired.");
        return document.outerHtml();
    }

    static String front() {
        var document = shell("练习商店 / Practice store");
        document.body().appendElement("h1").text("练习商店 / Practice store");
        document.body().appendElement("a").attr("href", "/catalogue").text("商品目录 / Catalogue");
        return document.outerHtml();
    }

    private static void facts(Element place, Listing listing) {
        place.appendElement("p").addClass("english").text(listing.item().english());
        place.appendElement("p").addClass("price").text(listing.price().toString());
        place.appendElement("p")
                .addClass("stock")
                .text(
                        switch (listing.state()) {
                            case NOT_OPEN -> "未开售 / not open yet";
                            case OPEN -> "库存 " + listing.stock() + " / " + listing.stock() + " in stock";
                            case SOLD_OUT -> "已售罄 / sold out";
                        });
    }

    private static ObjectNode product(Listing listing) {
        var node = Json.object()
                .put("@type", "Product")
                .put("sku", listing.sku().value())
                .put("name", listing.item().name())
                .put("url", path(listing));
        var offer = node.putObject("offers")
                .put("@type", "Offer")
                .put("price", listing.price().yuan())
                .put("priceCurrency", "CNY")
                .put(
                        "availability",
                        "https://schema.org/"
                                + switch (listing.state()) {
                                    case NOT_OPEN -> "PreSale";
                                    case OPEN -> "InStock";
                                    case SOLD_OUT -> "SoldOut";
                                });
        if (listing.state() == Listing.State.NOT_OPEN) {
            listing.opensAt().ifPresent(time -> offer.put("availabilityStarts", time.toString()));
        }
        return node;
    }

    private static String path(Listing listing) {
        return "/items/" + listing.sku();
    }

    private static Document shell(String title) {
        var document = Document.createShell("");
        document.prependChild(new DocumentType("html", "", ""));
        document.outputSettings().prettyPrint(false);
        document.head().appendElement("meta").attr("charset", "utf-8");
        document.head().appendElement("style").appendChild(new DataNode(STYLE));
        document.title(title);
        return document;
    }

    private static void ldJson(Document document, ObjectNode facts) {
        document.head()
                .appendElement("script")
                .attr("type", "application/ld+json")
                .appendChild(new DataNode(Json.inScript(facts)));
    }
}
