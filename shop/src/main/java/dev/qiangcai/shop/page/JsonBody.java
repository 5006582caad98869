package dev.qiangcai.shop.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A JSON body, or one element of it, asked by JSONPath. Decimals stay exact, nesting is bounded, and a key that stands
/// twice in one object makes the body unreadable.
record JsonBody(JsonNode root) {
    private static final int MAX_DEPTH = 200;
    static final JsonMapper MAPPER = JsonMapper.builder(com.fasterxml.jackson.core.JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .build())
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    /// The body's tree; empty for what is no JSON.
    static Optional<JsonBody> parse(String text) {
        int first = 0;
        while (first < text.length() && Character.isWhitespace(text.charAt(first))) {
            first++;
        }
        // An HTML page must not cost an exception with its stack for every JSON read of a profile.
        if (first == text.length() || text.charAt(first) == '<') {
            return Optional.empty();
        }
        try {
            return Optional.of(new JsonBody(MAPPER.readTree(text)));
        } catch (JsonProcessingException | NumberFormatException | ArithmeticException _) {
            // The last two: a number with more exponent than any amount, such as 1e31767225600000.
            return Optional.empty();
        }
    }

    Hits read(String path) {
        return switch (Expression.path(path)) {
            case Expression.Refused(var why) -> new Hits.Bad(why);
            case Expression.Compiled(var search) -> scalars(search.in(root), path);
        };
    }

    boolean exists(String path) {
        return switch (Expression.path(path)) {
            case Expression.Refused<JsonSearch> _ -> false;
            case Expression.Compiled(var search) -> search.in(root).stream().anyMatch(JsonBody::there);
        };
    }

    /// The elements that the path finds, or those of the one array that it finds.
    List<JsonBody> rows(String path) {
        return switch (Expression.path(path)) {
            case Expression.Refused<JsonSearch> _ -> List.of();
            case Expression.Compiled(var search) -> {
                var found = search.in(root);
                var rows =
                        found.size() == 1 && found.getFirst().isArray() ? JsonSearch.listed(found.getFirst()) : found;
                yield rows.stream().map(JsonBody::new).toList();
            }
        };
    }

    /// Whether the list that such rows would stand in is there, empty or not: `$.data.list` of `$.data.list[*]`.
    boolean lists(String rows) {
        return switch (Expression.path(list(rows))) {
            case Expression.Refused<JsonSearch> _ -> false;
            case Expression.Compiled(var search) -> {
                var found = search.in(root);
                yield !found.isEmpty() && found.stream().allMatch(JsonNode::isArray);
            }
        };
    }

    private static String list(String rows) {
        int depth = 0;
        for (int i = rows.length() - 1; i > 0 && rows.endsWith("]"); i--) {
            depth += rows.charAt(i) == ']' ? 1 : rows.charAt(i) == '[' ? -1 : 0;
            if (depth == 0) {
                // A name in brackets is the list itself, as in $.data['list'].
                return rows.charAt(i + 1) == '\'' ? rows : rows.substring(0, i);
            }
        }
        return rows;
    }

    private static Hits scalars(List<JsonNode> found, String path) {
        var scalars = new ArrayList<Hits.Scalar>(found.size());
        for (var node : found) {
            if (node.isContainerNode()) {
                return Hits.bad("page.container", path);
            }
            if (there(node)) {
                scalars.add(new Hits.Scalar(node.asText(), !node.isTextual()));
            }
        }
        return Hits.of(scalars);
    }

    private static boolean there(JsonNode node) {
        return !node.isNull()
                && !node.isMissingNode()
                && !(node.isTextual() && node.textValue().isBlank());
    }
}
