package dev.qiangcai.buyer.stores;

import java.util.Map;
import java.util.stream.Collectors;

/// A store that runs, what stands in front of it, and how it spells what every store has.
///
/// @param profile the bundled profile's id
/// @param settings what that asks for
/// @param price of the eggs, and one above the plan's limit, as the store is told
/// @param requests a part of the request that orders, and of the one that logs in
record Front(
        NodeStore shop, Doorstep door, String profile, Map<String, String> settings, Price price, Requests requests)
        implements AutoCloseable {
    record Price(String usual, String dear) {}

    record Requests(String order, String login) {}

    /// A plan for one article, without its account.
    String plan(String item, int count) {
        var filled = settings.entrySet().stream()
                .map(setting -> setting.getKey() + ": \"" + setting.getValue() + "\"")
                .collect(Collectors.joining(", "));
        return """
                store: {profile: %s, base: "%s", settings: {%s}}
                account: {login: login.yaml}
                buy:
                  items: [%s]
                  count: %d
                  limits: {unitPrice: "13.00", total: "40.00"}
                  on: restock
                  giveUpAfter: PT5M
                state: state
                """.formatted(profile, door.uri(), filled, item, count);
    }

    @Override
    public void close() {
        door.close();
        shop.close();
    }
}
