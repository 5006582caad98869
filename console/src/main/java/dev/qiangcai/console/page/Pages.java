package dev.qiangcai.console.page;

import dev.qiangcai.console.live.Drawing;
import dev.qiangcai.console.live.Now;
import dev.qiangcai.console.live.Scene;
import dev.qiangcai.console.live.Shelf;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The console's pages. Each live part is one template, whether it stands in a page or is sent alone.
public final class Pages implements Drawing {
    private final TemplateEngine templates =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "dev.qiangcai.console.templates");

    /// The page where the rush is seen.
    ///
    /// @param printed by which its stream names the scene
    public String rush(Scene scene, String printed, Locale language) {
        var words = new Words(language);
        var frame = Frame.of(words, title(scene, words), "/");
        return draw("rush.jte", Map.of("frame", frame, "scene", scene, "printed", printed));
    }

    /// Any other page.
    ///
    /// @param name the template's
    /// @param about its parameters, without what every page has
    public String page(String name, Locale language, Map<String, Object> about) {
        var words = new Words(language);
        var key = List.of("orders", "practice", "session").contains(name) ? name : "plan";
        var all = new HashMap<>(about);
        all.put("frame", Frame.of(words, words.say(key + ".title") + " · qiangcai", "/" + key));
        return draw(name + ".jte", all);
    }

    /// The page of someone who is not let in, or whose request cannot be answered.
    ///
    /// @param why the key of the sentence that says so: `gate.host`, `stumble.large`
    public String refused(String why, Locale language) {
        var title = why.substring(0, why.indexOf('.')) + ".title";
        return draw("refused.jte", Map.of("words", new Words(language), "title", title, "why", why));
    }

    @Override
    public String now(Scene scene, Locale language) {
        return draw("now.jte", Map.of("words", new Words(language), "scene", scene));
    }

    @Override
    public String needs(Scene scene, Locale language) {
        return draw("needs.jte", Map.of("words", new Words(language), "question", scene.question()));
    }

    @Override
    public String board(Scene scene, Locale language) {
        return draw("board.jte", Map.of("words", new Words(language), "shelves", scene.shelves()));
    }

    @Override
    public String row(Shelf shelf, Locale language) {
        return draw("row.jte", Map.of("words", new Words(language), "shelf", shelf));
    }

    @Override
    public String title(Scene scene, Locale language) {
        return draw("title.jte", Map.of("title", title(scene, new Words(language))));
    }

    static String title(Scene scene, Words words) {
        var target = scene.now().target();
        var kind = target.filter(Now.Target::practice)
                .map(_ -> words.say("practice.title") + ": ")
                .orElse("");
        var name = target.map(known -> " · " + known.name()).orElse("");
        return kind + words.say("phase." + scene.phase()) + name + " · qiangcai";
    }

    private String draw(String template, Map<String, Object> about) {
        var html = new StringOutput();
        templates.render(template, about, html);
        return html.toString();
    }
}
