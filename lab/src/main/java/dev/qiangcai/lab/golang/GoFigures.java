package dev.qiangcai.lab.golang;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/// What one of the lab's Go programs says of itself: a line such as `done=1000 mean=0.131 p99=0.4`.
///
/// @param all the figures by name
public record GoFigures(Map<String, Double> all) {
    private static final Pattern FIGURE = Pattern.compile("(\\w+)=(-?\\d+(?:\\.\\d+)?)(?=\\s|$)");

    public GoFigures {
        all = Map.copyOf(all);
    }

    /// Those in the line; what is no figure is passed over.
    public static GoFigures in(String line) {
        var all = new HashMap<String, Double>();
        var found = FIGURE.matcher(line);
        while (found.find()) {
            all.put(found.group(1), Double.valueOf(found.group(2)));
        }
        return new GoFigures(all);
    }

    /// @throws IllegalArgumentException when the program did not say it, which means that it did not end well
    public double figure(String name) {
        var figure = all.get(name);
        if (figure == null) {
            throw new IllegalArgumentException("the Go program said nothing of " + name + ", only of " + all.keySet());
        }
        return figure;
    }
}
