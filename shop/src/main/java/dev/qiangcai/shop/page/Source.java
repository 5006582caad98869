package dev.qiangcai.shop.page;

import java.util.Map;
import java.util.Optional;

/// Where in an answer a value stands. A read has exactly one.
public sealed interface Source {
    /// A JSONPath into a JSON body; in a row, relative to the row.
    record Json(String path) implements Source {}

    /// The visible text, or one attribute, of the first node that a CSS selector finds; in a row, within the row, where
    /// `.` is the row itself. `href`, `src` and `action` come absolute. With an `as`, all nodes found must agree.
    record Css(String selector, Optional<String> attribute) implements Source {}

    /// A schema.org node of that type (`Offer`, `Product`) from JSON-LD, microdata, RDFa or Open Graph metas, chosen by
    /// its identity (`sku`, `gtin13`, `mpn`, `url` …), never by being the first on the page.
    record SchemaOrg(String type, Map<String, String> match) implements Source {
        public SchemaOrg {
            match = Map.copyOf(match);
        }
    }

    /// A response header.
    record Header(String name) implements Source {}

    /// The first group (or the whole match, without a group) of a pattern in the body; linear time, bounded.
    record Regex(String pattern) implements Source {}

    /// The path that the answer came from after redirects, and its query; nothing where that is neither `path` nor
    /// below it.
    record FinalPath(String path) implements Source {}

    /// What a pattern finds in what another source finds: its first group, or the whole match.
    record Part(Source whole, String pattern) implements Source {}

    /// A value that an earlier read of the same step found: `stock`, `offer.price`.
    record Var(String path) implements Source {}
}
