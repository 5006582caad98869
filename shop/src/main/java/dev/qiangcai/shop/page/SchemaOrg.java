package dev.qiangcai.shop.page;

import dev.qiangcai.shop.money.MoneyFormat;
import org.jsoup.nodes.Element;

/// A schema.org node of an HTML page.
record SchemaOrg(Element root, Source.SchemaOrg wanted, MoneyFormat format) {
    Reading read() {
        return new Reading.Missing();
    }
}
