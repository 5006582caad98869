package dev.qiangcai.lab.service;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.stream.IntStream;

/// A small answer of an ordinary service.
record Basket(int version, List<Item> items) {
    private static final JsonMapper JSON = new JsonMapper();

    record Item(long id, String name, double price, List<String> tags) {}

    static Basket example() {
        return of(1);
    }

    static Basket of(int version) {
        return new Basket(
                version,
                IntStream.range(0, 5)
                        .mapToObj(i -> new Item(i, "vegetable " + i, i * 1.5, List.of("fresh")))
                        .toList());
    }

    byte[] json() {
        try {
            return JSON.writeValueAsBytes(this);
        } catch (JsonProcessingException never) {
            throw new IllegalStateException("A basket is always JSON.", never);
        }
    }
}
