package dev.qiangcai.lab.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One HTML file: a template whose slots, such as `{{title}}`, are filled. Every text is escaped; the plots' code
/// (uPlot, MIT licence) and the styles are inside.
///
/// The slots `lang`, `pageCss`, `pageJs`, `uplotCss` and `uplotJs` fill themselves. `page.js` gives the template's own
/// script `page.data`, `page.colour` and `page.plot`.
///
/// ```java
/// new Page(Report.class, "report.html", locale).text("title", title).data(json).write(file);
/// ```
public final class Page {
    private static final String UPLOT = "/META-INF/resources/webjars/uplot/1.6.30/dist/";
    private static final Pattern SLOT = Pattern.compile("\\{\\{(\\w+)}}");

    private final String template;
    private final Map<String, String> slots = new HashMap<>();

    /// @param owner the class beside which the template lies
    /// @param template the template's file name
    /// @param locale the reader's language
    public Page(Class<?> owner, String template, Locale locale) {
        this.template = resource(owner, template);
        slots.put("lang", locale.getLanguage());
        slots.put("pageCss", resource(Page.class, "page.css"));
        slots.put("pageJs", resource(Page.class, "page.js"));
        slots.put("uplotCss", resource(Page.class, UPLOT + "uPlot.min.css"));
        slots.put("uplotJs", resource(Page.class, UPLOT + "uPlot.iife.min.js"));
    }

    /// Fills a slot with a text.
    public Page text(String slot, String text) {
        return html(slot, escape(text));
    }

    /// Fills a slot with markup, in which every text is escaped already.
    public Page html(String slot, String html) {
        slots.put(slot, html);
        return this;
    }

    /// Fills a slot with what a file holds, such as a script of the template's own.
    public Page file(String slot, Class<?> owner, String name) {
        return html(slot, resource(owner, name));
    }

    /// Fills the slot `data`, inside a script element, with the figures behind the plots.
    public Page data(String json) {
        return html("data", json.replace("<", "\\u003c"));
    }

    /// The whole page.
    public String html() {
        return SLOT.matcher(template)
                .replaceAll(found -> Matcher.quoteReplacement(slots.getOrDefault(found.group(1), found.group())));
    }

    /// Writes the page, replacing what was there.
    ///
    /// @throws FileUnwritable when the file cannot be written
    public void write(Path file) {
        TextFile.write(file, html());
    }

    /// A text that stands for itself, in markup and in attributes.
    public static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private static String resource(Class<?> owner, String name) {
        try (InputStream in = owner.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The build lacks " + name + ". Run `mvn package` again.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + name, e);
        }
    }
}
