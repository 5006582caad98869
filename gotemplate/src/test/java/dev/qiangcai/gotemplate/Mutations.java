package dev.qiangcai.gotemplate;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Templates that are nearly right, by seed.
final class Mutations {
    private static final List<String> SCRAPS = List.of(
            "{{",
            "}}",
            "{{-",
            " -}}",
            "{{- ",
            "(",
            ")",
            "|",
            ":=",
            "=",
            ",",
            ".",
            "$",
            "$labels",
            "$x",
            ".Labels",
            "\"",
            "'",
            "`",
            "'a'",
            "\"b\"",
            "`c`",
            "0x1F",
            "1_000",
            "1e3",
            "1.5",
            "-",
            "+",
            "1i",
            "1+2i",
            "089",
            "nil",
            "true",
            "if",
            "else",
            "else if",
            "end",
            "range",
            "with",
            "define \"t\"",
            "template \"t\"",
            "block \"t\" .",
            "break",
            "continue",
            "/*",
            "*/",
            "{{end}}",
            "{{else}}",
            "{{if .Value}}",
            "{{range $i, $e := query \"up\"}}",
            "{{with $labels.job}}",
            "{{break}}",
            "humanize",
            "printf",
            "index",
            "len",
            "nope",
            " ",
            "\n",
            "\\",
            "\u00e9",
            "#",
            "{{/* c */}}",
            "{{define \"t\"}}x{{end}}",
            "99999999999999999999",
            "0b2",
            "'\\n'",
            "'ab'",
            "\"\\q\"",
            "_x",
            "1__0",
            "0x1p4",
            "\u4e2d",
            "\t",
            "and",
            "not",
            "print");

    private final Random random;

    Mutations(long seed) {
        this.random = new Random(seed);
    }

    String of(String template) {
        var text = template;
        for (var i = random.nextInt(3); i >= 0; i--) {
            text = once(text);
        }
        return text;
    }

    private String once(String text) {
        var at = random.nextInt(text.length() + 1);
        var length = Math.min(text.length() - at, 1 + random.nextInt(4));
        return switch (random.nextInt(4)) {
            case 0 -> text.substring(0, at) + text.substring(at + length);
            case 1 -> text.substring(0, at) + scrap() + text.substring(at);
            case 2 -> text.substring(0, at) + scrap() + text.substring(at + length);
            default -> text.substring(0, at) + text.substring(at, at + length) + text.substring(at);
        };
    }

    private String scrap() {
        return SCRAPS.get(random.nextInt(SCRAPS.size()));
    }

    static List<String> many(List<String> templates, long seed, int count) {
        var mutations = new Mutations(seed);
        var all = new ArrayList<String>();
        for (var i = 0; i < count; i++) {
            all.add(mutations.of(templates.get(i % templates.size())));
        }
        return all;
    }
}
