package dev.qiangcai.shop.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.jayway.jsonpath.Configuration;
import com.jayway.jsonpath.JsonPath;
import com.jayway.jsonpath.JsonPathException;
import com.jayway.jsonpath.spi.json.JacksonJsonNodeJsonProvider;
import com.jayway.jsonpath.spi.mapper.JacksonMappingProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// A compiled JSONPath. A plain way down, as most are, is walked without JSONPath, which throws for each path that
/// leads nowhere: an answer is asked a dozen such paths.
sealed interface JsonSearch {
    /// What the path finds; nothing where it does not fit the answer's shape.
    List<JsonNode> in(JsonNode root);

    /// @throws com.jayway.jsonpath.InvalidPathException when the path is none
    static JsonSearch compile(String path) {
        var full = new Full(JsonPath.compile(path));
        return Walk.of(path).<JsonSearch>map(walk -> walk).orElse(full);
    }

    /// `$.data.list[0].id`: names and places only.
    record Walk(List<Step> steps) implements JsonSearch {
        private static final Pattern PLAIN = Pattern.compile("\\$(?:\\.[A-Za-z_]\\w*|\\[\\d{1,6}])*");
        private static final Pattern STEP = Pattern.compile("\\.(?<name>\\w+)|\\[(?<place>\\d+)]");

        /// A member's name, or an element's place.
        sealed interface Step {
            record Name(String name) implements Step {}

            record Place(int place) implements Step {}
        }

        public Walk {
            steps = List.copyOf(steps);
        }

        static Optional<Walk> of(String path) {
            if (!PLAIN.matcher(path).matches()) {
                return Optional.empty();
            }
            List<Step> steps = STEP.matcher(path)
                    .results()
                    .<Step>map(step -> step.group("name") == null
                            ? new Step.Place(Integer.parseInt(step.group("place")))
                            : new Step.Name(step.group("name")))
                    .toList();
            return Optional.of(new Walk(steps));
        }

        @Override
        public List<JsonNode> in(JsonNode root) {
            var at = root;
            for (var step : steps) {
                at = switch (step) {
                    case Step.Name(var name) -> at.path(name);
                    // As JSONPath has it: behind an array's end stands null.
                    case Step.Place(var place) ->
                        at.isArray() && place >= at.size() ? NullNode.getInstance() : at.path(place);
                };
                if (at.isMissingNode()) {
                    return List.of();
                }
            }
            return List.of(at);
        }
    }

    /// Filters, wildcards, slices, functions.
    record Full(JsonPath path) implements JsonSearch {
        private static final Configuration ASKED = Configuration.builder()
                .jsonProvider(new JacksonJsonNodeJsonProvider(JsonBody.MAPPER))
                .mappingProvider(new JacksonMappingProvider(JsonBody.MAPPER))
                .build();

        @Override
        public List<JsonNode> in(JsonNode root) {
            try {
                Object found = path.read(root, ASKED);
                return switch (found) {
                    case JsonNode node when path.isDefinite() -> List.of(node);
                    case JsonNode node -> listed(node);
                    case Integer length -> List.of(LongNode.valueOf(length));
                    case null, default -> List.of(MissingNode.getInstance());
                };
            } catch (JsonPathException | ClassCastException | IllegalArgumentException _) {
                // A path that leads nowhere, or does not fit the answer's shape, such as an index into an object.
                return List.of();
            }
        }
    }

    static List<JsonNode> listed(JsonNode array) {
        var nodes = new ArrayList<JsonNode>(array.size());
        array.forEach(nodes::add);
        return nodes;
    }
}
