package dev.qiangcai.shop.profile;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// Reads a profile's text into a tree, by the ending of its file's name, within fixed limits.
final class TreeReader {
    static final int MAX_BYTES = 256 * 1024;
    static final int MAX_DEPTH = 32;
    static final int MAX_ALIASES = 50;
    static final int MAX_NODES = 20_000;

    private TreeReader() {}

    /// @throws BadProfile when the text is too big, too deep, or not YAML, JSON or TOML
    static Tree read(String file, byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            throw new BadProfile(file, Tree.Mark.NONE, Words.of("profile.too-big", MAX_BYTES / 1024));
        }
        var text = decode(file, bytes);
        var name = file.toLowerCase(Locale.ROOT);
        if (name.endsWith(".json")) {
            return JsonTree.json(file, text);
        }
        return name.endsWith(".toml") ? JsonTree.toml(file, text) : new YamlTree(file).read(text);
    }

    private static String decode(String file, byte[] bytes) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new BadProfile(file, Tree.Mark.NONE, Words.of("profile.not-utf8"));
        }
    }

    /// @throws BadProfile when the whole, every alias written out, is deeper or bigger than allowed
    static Tree bounded(String file, Tree tree) {
        if (tree.height() > MAX_DEPTH) {
            throw new BadProfile(file, tree.mark(), Words.of("profile.too-deep", MAX_DEPTH));
        }
        if (tree.size() > MAX_NODES) {
            throw new BadProfile(file, tree.mark(), Words.of("profile.too-many", MAX_NODES));
        }
        return tree;
    }
}
