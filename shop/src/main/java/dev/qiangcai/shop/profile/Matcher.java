package dev.qiangcai.shop.profile;

import dev.qiangcai.shop.page.Read;
import dev.qiangcai.shop.page.Reading;
import dev.qiangcai.shop.page.Source;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A condition on an answer.
sealed interface Matcher {
    boolean holds(Evidence evidence);

    /// Whether the condition looks at the HTTP status, so that it can vouch for one that is no success.
    default boolean namesStatus() {
        return false;
    }

    record All(List<Matcher> matchers) implements Matcher {
        public All {
            matchers = List.copyOf(matchers);
        }

        @Override
        public boolean holds(Evidence evidence) {
            for (var matcher : matchers) {
                if (!matcher.holds(evidence)) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public boolean namesStatus() {
            return matchers.stream().anyMatch(Matcher::namesStatus);
        }
    }

    record Any(List<Matcher> matchers) implements Matcher {
        public Any {
            matchers = List.copyOf(matchers);
        }

        @Override
        public boolean holds(Evidence evidence) {
            for (var matcher : matchers) {
                if (matcher.holds(evidence)) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public boolean namesStatus() {
            return matchers.stream().allMatch(Matcher::namesStatus);
        }
    }

    record Status(Set<Integer> codes) implements Matcher {
        public Status {
            codes = Set.copyOf(codes);
        }

        @Override
        public boolean holds(Evidence evidence) {
            return codes.contains(evidence.reply().status());
        }

        @Override
        public boolean namesStatus() {
            return true;
        }
    }

    /// @param path without a slash at its end
    record FinalPath(String path) implements Matcher {
        @Override
        public boolean holds(Evidence evidence) {
            return evidence.reply().from(path);
        }
    }

    /// One of the phrases is in the visible text.
    record Says(List<String> phrases) implements Matcher {
        public Says {
            phrases = List.copyOf(phrases);
        }

        @Override
        public boolean holds(Evidence evidence) {
            var text = evidence.text();
            return phrases.stream().anyMatch(text::contains);
        }
    }

    /// One of the phrases is in the text of one of the nodes.
    record NodeSays(String css, List<String> phrases) implements Matcher {
        public NodeSays {
            phrases = List.copyOf(phrases);
        }

        @Override
        public boolean holds(Evidence evidence) {
            return evidence.texts(css).stream()
                    .anyMatch(text -> phrases.stream().anyMatch(text::contains));
        }
    }

    /// The value is there.
    record Exists(Source source) implements Matcher {
        @Override
        public boolean holds(Evidence evidence) {
            return evidence.exists(source);
        }
    }

    /// The value is not there, in an answer of the kind that could hold it: a broken page proves nothing.
    record Lacks(Source source) implements Matcher {
        private static final Source ANY_JSON = new Source.Json("$");
        private static final Source ANY_NODE = new Source.Css("body *", Optional.empty());

        @Override
        public boolean holds(Evidence evidence) {
            return switch (source) {
                case Source.Var(var path) -> evidence.variable(path) instanceof Reading.Missing;
                case Source.Json _ -> evidence.exists(ANY_JSON) && !evidence.exists(source);
                case Source.Css _ -> evidence.exists(ANY_NODE) && !evidence.exists(source);
                case Source.Header _, Source.Regex _, Source.SchemaOrg _, Source.FinalPath _, Source.Part _ ->
                    !evidence.exists(source);
            };
        }
    }

    /// The value compares as it should; one that is missing or broken never does.
    record Compares(Read read, Comparison comparison) implements Matcher {
        @Override
        public boolean holds(Evidence evidence) {
            return evidence.read(read) instanceof Reading.Found(var value) && comparison.holds(value);
        }
    }
}
