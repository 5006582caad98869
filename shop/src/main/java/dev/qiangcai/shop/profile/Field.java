package dev.qiangcai.shop.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// One name and value of a query, a form or the headers. A value with an optional placeholder that has none
/// leaves the whole field out.
record Field(String name, Template value) {
    static List<Field> parse(Spot stage, String key, Names names) {
        return stage.fields(key).entrySet().stream()
                .map(field -> new Field(field.getKey(), Template.parse(field.getValue(), names)))
                .toList();
    }

    /// The query that a profile wrote behind a path: `since={intent.startedAt}&page=1`.
    static List<Field> query(Spot spot, String query, Names names) {
        var fields = new ArrayList<Field>();
        for (var pair : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals < 1 || pair.substring(0, equals).indexOf('{') >= 0) {
                throw spot.bad("profile.query", pair);
            }
            fields.add(new Field(pair.substring(0, equals), Template.parse(spot, pair.substring(equals + 1), names)));
        }
        return fields;
    }

    static Stream<Template.Part.Slot> slots(List<Field> fields) {
        return fields.stream().flatMap(field -> field.value.slots());
    }

    static String append(String uri, List<Field> query, Scope scope) {
        var pairs = join(query, scope, Encoding::component);
        return pairs.isEmpty() ? uri : uri + (uri.indexOf('?') < 0 ? '?' : '&') + pairs;
    }

    static String join(List<Field> fields, Scope scope, UnaryOperator<String> encode) {
        var pairs = new StringBuilder();
        for (var field : fields) {
            // The literal part is encoded too: the profile writes values as they are, not as they travel.
            field.value
                    .fill(scope, text -> text)
                    .ifPresent(value -> pairs.append(pairs.isEmpty() ? "" : "&")
                            .append(encode.apply(field.name))
                            .append('=')
                            .append(encode.apply(value)));
        }
        return pairs.toString();
    }
}
