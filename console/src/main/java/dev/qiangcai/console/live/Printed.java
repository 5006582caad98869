package dev.qiangcai.console.live;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// The scenes that whole pages were last drawn from, so that a page's stream has to bring only what changed since. Safe
/// for any thread.
final class Printed {
    /// A page asks for its stream as soon as it is there; one that does not in time is shown everything once more.
    private static final int MOST = 16;

    private final Map<String, Scene> scenes = new LinkedHashMap<>(); // guarded by this

    /// @return by which the page names it; another program's pages never name the same
    synchronized String keep(Scene scene) {
        if (scenes.size() >= MOST) {
            scenes.remove(scenes.keySet().iterator().next());
        }
        var name = UUID.randomUUID().toString();
        scenes.put(name, scene);
        return name;
    }

    /// What that page shows, once: the same page asking again has missed what its stream brought meanwhile.
    synchronized Optional<Scene> take(String name) {
        return Optional.ofNullable(scenes.remove(name));
    }
}
