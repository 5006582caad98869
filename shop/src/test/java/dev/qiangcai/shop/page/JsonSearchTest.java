package dev.qiangcai.shop.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.jayway.jsonpath.JsonPath;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonSearchTest {
    private static final List<String> NAMES = List.of("a", "b", "data", "sku_1");
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    @Test
    void a_walk_finds_exactly_what_jsonpath_finds() {
        long seed = 7;
        var random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            var tree = tree(random, 4);
            var path = path(random);
            var walk = JsonSearch.Walk.of(path).orElseThrow();
            var full = new JsonSearch.Full(JsonPath.compile(path));
            assertThat(walk.in(tree))
                    .as("seed %d, number %d: %s in %s", seed, i, path, tree)
                    .isEqualTo(full.in(tree));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"$..a", "$.a[*]", "$.a[-1]", "$.a[0:2]", "$.a.length()", "$['a']", "$.a[?(@.b > 0)]", "$.é"})
    void anything_but_names_and_places_is_left_to_jsonpath(String path) {
        assertThat(JsonSearch.compile(path)).isInstanceOf(JsonSearch.Full.class);
    }

    private static String path(Random random) {
        var path = new StringBuilder("$");
        for (int left = random.nextInt(4); left > 0; left--) {
            if (random.nextInt(3) == 0) {
                path.append('[').append(random.nextInt(3)).append(']');
            } else {
                path.append('.').append(NAMES.get(random.nextInt(NAMES.size())));
            }
        }
        return path.toString();
    }

    private static JsonNode tree(Random random, int deep) {
        return switch (random.nextInt(deep > 0 ? 10 : 6)) {
            case 0 -> NODES.nullNode();
            case 1 -> NODES.textNode(random.nextBoolean() ? "" : "text");
            case 2 -> NODES.numberNode(random.nextInt());
            case 3 -> NODES.numberNode(new BigDecimal("12.50"));
            case 4 -> NODES.booleanNode(random.nextBoolean());
            case 5 -> NODES.objectNode();
            case 6 -> {
                var array = NODES.arrayNode();
                for (int i = random.nextInt(4); i > 0; i--) array.add(tree(random, deep - 1));
                yield array;
            }
            default -> {
                var object = NODES.objectNode();
                NAMES.forEach(name -> {
                    if (random.nextInt(3) > 0) object.set(name, tree(random, deep - 1));
                });
                yield object;
            }
        };
    }
}
