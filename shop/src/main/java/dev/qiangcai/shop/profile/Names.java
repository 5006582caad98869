package dev.qiangcai.shop.profile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Which `{scope.name}`s a profile can mean, so that a slip is found when it is read and not when it is needed.
///
/// @param scopes the names of each scope
record Names(Map<String, Set<String>> scopes) {
    /// What is known of an item without asking the store.
    static final Set<String> ITEM = Set.of("sku", "name", "count");

    /// The session's cookies, whose names are the store's to choose.
    static final String COOKIE = "cookie";

    private static final Map<String, Set<String>> ENGINE = Map.of(
            "item", Set.of("sku", "name", "url", "count", "wanted"),
            "secret", Set.of("phone", "email", "user", "password"),
            "ask", Set.of("code", "text", "slider.x", "slider.track"),
            "event", Set.of("challenge"),
            "intent", Set.of("id", "startedAt"));

    /// What the whole profile can mean.
    static Names of(Spot root) {
        var scopes = new HashMap<String, Set<String>>();
        ENGINE.forEach((scope, names) -> scopes.put(scope, new TreeSet<>(names)));
        var settings = new TreeSet<String>();
        root.items("settings")
                .forEach(setting -> settings.add(setting.at("name").text()));
        scopes.put("setting", settings);
        root.fields("steps").forEach((key, step) -> {
            var names = scopes.computeIfAbsent(key, _ -> new TreeSet<>());
            reads(step).forEach(names::add);
            step.items("then").forEach(then -> names.addAll(reads(then)));
        });
        // An item that was found in the catalogue brings its row along.
        scopes.getOrDefault("item", Set.of()).addAll(scopes.getOrDefault("list", Set.of()));
        return new Names(scopes);
    }

    /// @throws BadProfile when nothing can ever stand there
    void check(Spot spot, String scope, String name) {
        if (scope.equals(COOKIE)) return;
        var names = scopes.get(scope);
        if (names == null) {
            var known = new TreeSet<>(scopes.keySet());
            known.add(COOKIE);
            var what = Words.of("profile.no-scope", scope, String.join(", ", known));
            throw new BadProfile(spot.file(), spot.mark(), Words.meant(what, scope, known));
        }
        // The fields of a schema.org node are the page's to name.
        var known =
                names.contains(name) || (dotted(scope, name) && names.contains(name.substring(0, name.indexOf('.'))));
        if (!known) {
            var what = names.isEmpty()
                    ? Words.of("profile.no-names", scope, name)
                    : Words.of("profile.no-name", scope, name, String.join(", ", names));
            throw new BadProfile(spot.file(), spot.mark(), Words.meant(what, name, names));
        }
    }

    private static boolean dotted(String scope, String name) {
        return !ENGINE.containsKey(scope) && name.indexOf('.') > 0;
    }

    private static List<String> reads(Spot stage) {
        return List.copyOf(stage.fields("read").keySet());
    }
}
