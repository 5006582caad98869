package dev.qiangcai.buyer.script;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.qiangcai.buyer.script.Node.Branch;
import dev.qiangcai.buyer.script.Node.Enclosed;
import dev.qiangcai.buyer.script.Node.Leaf;
import dev.qiangcai.buyer.script.Node.Twig;
import java.io.IOException;
import java.util.ArrayList;

/// Finds the parts of a text in JSON.
record JsonOutline(String text) {
    private static final JsonFactory JSON = new JsonFactory();

    Branch root() {
        try (var parser = JSON.createParser(text)) {
            parser.nextToken();
            if (node(parser) instanceof Branch branch) return branch;
        } catch (IOException _) {
            // Said below, for whoever gave a text that is no JSON.
        }
        throw new Unclear();
    }

    private static Node node(JsonParser parser) throws IOException {
        int start = (int) parser.currentTokenLocation().getCharOffset();
        var token = parser.currentToken();
        if (token == null) throw new Unclear();
        if (!token.isStructStart()) {
            parser.finishToken();
            return new Leaf(start, (int) parser.currentLocation().getCharOffset());
        }
        var twigs = new ArrayList<Twig>();
        while (!parser.nextToken().isStructEnd()) {
            int at = (int) parser.currentTokenLocation().getCharOffset();
            var name = String.valueOf(twigs.size());
            if (parser.currentToken() == JsonToken.FIELD_NAME) {
                name = parser.currentName();
                parser.nextToken();
            }
            twigs.add(new Twig(name, at, node(parser)));
        }
        return new Enclosed(start, (int) parser.currentTokenLocation().getCharOffset() + 1, twigs);
    }
}
