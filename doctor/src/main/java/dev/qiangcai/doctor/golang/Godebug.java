package dev.qiangcai.doctor.golang;

import dev.qiangcai.doctor.facts.Written;
import java.util.ArrayList;
import java.util.List;

/// One `name=value` of `GODEBUG`.
///
/// @param written the whole of it
record Godebug(String name, String value, Written written) {
    static List<Godebug> of(Written value) {
        var found = new ArrayList<Godebug>();
        var text = value.value();
        for (var start = 0; start < text.length(); ) {
            var comma = text.indexOf(',', start);
            var end = comma < 0 ? text.length() : comma;
            var equals = text.indexOf('=', start);
            if (equals > start && equals < end) {
                found.add(new Godebug(
                        text.substring(start, equals).strip(),
                        text.substring(equals + 1, end).strip(),
                        value.part(start, end)));
            }
            start = end + 1;
        }
        return found;
    }
}
