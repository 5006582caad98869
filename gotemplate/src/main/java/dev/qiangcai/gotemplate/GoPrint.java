package dev.qiangcai.gotemplate;

import java.util.ArrayList;
import java.util.List;

/// Values as Go's `fmt` prints them one after another.
final class GoPrint {
    private GoPrint() {}

    /// As a template shows a value.
    static String shown(Value value) {
        return value.unboxed() instanceof Value.Nothing ? "<no value>" : plain(value);
    }

    /// As `%v` does.
    static String plain(Value value) {
        return Shown.PLAINLY.of(value);
    }

    /// As `print` does: a space between two values of which neither is a text.
    static String print(List<Value> values) {
        var out = new StringBuilder();
        for (var i = 0; i < values.size(); i++) {
            var apart = i > 0 && !text(values.get(i - 1)) && !text(values.get(i));
            out.append(apart ? " " : "").append(plain(values.get(i)));
        }
        return out.toString();
    }

    /// As `println` does.
    static String println(List<Value> values) {
        return String.join(" ", values.stream().map(GoPrint::plain).toList()) + "\n";
    }

    /// As `html`, `js` and `urlquery` see their arguments.
    static String evaluated(List<Value> values) {
        var shown = new ArrayList<Value>();
        for (var value : values) {
            shown.add(value.unboxed() instanceof Value.Nothing ? new Value.Text("<no value>") : value);
        }
        return print(shown);
    }

    private static boolean text(Value value) {
        return value.unboxed() instanceof Value.Text || value.unboxed() instanceof Value.Html;
    }
}
