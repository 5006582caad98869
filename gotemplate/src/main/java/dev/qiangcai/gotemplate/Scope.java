package dev.qiangcai.gotemplate;

import java.util.ArrayList;
import java.util.List;

/// What one template knows while it runs: its variables, and the node it is at, for the message if it fails there.
final class Scope {
    private record Binding(String name, Value value) {}

    private final String template;
    private final List<Binding> bindings = new ArrayList<>();
    private Node at;

    Scope(String template, Value dot, Node at) {
        this.template = template;
        this.at = at;
        declare("$", dot);
    }

    String template() {
        return template;
    }

    Node at() {
        return at;
    }

    void at(Node node) {
        at = node;
    }

    /// How many variables there are; [#forget] drops the later ones.
    int mark() {
        return bindings.size();
    }

    void forget(int mark) {
        bindings.subList(mark, bindings.size()).clear();
    }

    void declare(String name, Value value) {
        bindings.add(new Binding(name, value));
    }

    void assign(String name, Value value) {
        bindings.set(newest(name), new Binding(name, value));
    }

    /// Sets the variable that is so far from the newest one.
    void assign(int fromTop, Value value) {
        var index = bindings.size() - fromTop;
        bindings.set(index, new Binding(bindings.get(index).name(), value));
    }

    Value value(String name) {
        return bindings.get(newest(name)).value();
    }

    private int newest(String name) {
        for (var i = bindings.size() - 1; i >= 0; i--) {
            if (bindings.get(i).name().equals(name)) {
                return i;
            }
        }
        throw new Failing("undefined variable: " + name);
    }
}
