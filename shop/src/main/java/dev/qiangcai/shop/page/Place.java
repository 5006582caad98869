package dev.qiangcai.shop.page;

import org.jsoup.nodes.Element;

/// Where on a page something is said. As text, a way that a person can follow.
public sealed interface Place {
    /// Inside a JSON-LD block.
    ///
    /// @param number the block's, from 1
    /// @param path the JSONPath inside it
    record Script(int number, String path) implements Place {
        Script element(int index) {
            return new Script(number, path + "[" + index + "]");
        }

        Script property(String name) {
            return new Script(number, path + "." + name);
        }

        @Override
        public String toString() {
            return "ld+json[" + number + "] " + path;
        }
    }

    /// An element of the page.
    record Node(Element element) implements Place {
        private static final int STEPS = 5;

        /// A CSS path that starts at the nearest element with an id, or a few steps above.
        @Override
        public String toString() {
            var path = step(element);
            var up = element.parent();
            for (int steps = 1; up != null && steps < STEPS && !path.startsWith("#"); steps++) {
                if (up.normalName().equals("#root")) {
                    break;
                }
                path = step(up) + " > " + path;
                up = up.parent();
            }
            return path;
        }

        private static String step(Element element) {
            var id = element.id();
            if (!id.isEmpty() && id.matches("[\\w-]{1,60}")) {
                return "#" + id;
            }
            var name = element.normalName();
            var first = element.classNames().stream()
                    .filter(it -> it.matches("[A-Za-z_][\\w-]{0,60}"))
                    .findFirst();
            return name + first.map(it -> "." + it).orElse(nth(element, name));
        }

        private static String nth(Element element, String name) {
            int number = 1;
            boolean alone = true;
            for (var before = element.previousElementSibling(); before != null; ) {
                number += before.normalName().equals(name) ? 1 : 0;
                before = before.previousElementSibling();
            }
            for (var after = element.nextElementSibling(); after != null && alone; ) {
                alone = !after.normalName().equals(name);
                after = after.nextElementSibling();
            }
            return number == 1 && alone ? "" : ":nth-of-type(" + number + ")";
        }
    }
}
