package dev.qiangcai.gotemplate;

import static java.util.Objects.requireNonNull;

import dev.qiangcai.gotemplate.Expansion.Expanded;
import dev.qiangcai.gotemplate.Expansion.Failed;
import dev.qiangcai.gotemplate.Expansion.Untold;
import dev.qiangcai.gotemplate.Use.What;
import java.util.List;
import java.util.Map;

/// A label or an annotation of an alerting rule, read as Prometheus reads it. What is [Broken] here, a server refuses
/// with the same message when it loads the rule.
///
/// ```java
/// switch (GoTemplate.parse("HighLoad", "{{ $labels.instance }} is at {{ $value | humanize }}")) {
///     case Parsed parsed -> parsed.labels(); // instance, at 3 to 19
///     case Broken(var fault) -> fault.message(); // template: __alert_HighLoad:1: function "humanise" not defined
/// }
/// ```
///
/// Bounded: bodies and parentheses are read 300 deep, and no deeper.
public sealed interface GoTemplate {
    /// What Prometheus puts before each template, so that these variables are known.
    String PRELUDE = "{{$labels := .Labels}}{{$externalLabels := .ExternalLabels}}"
            + "{{$externalURL := .ExternalURL}}{{$value := .Value}}";

    /// Reads a template of the alert of that name.
    static GoTemplate parse(String alert, String text) {
        var name = "__alert_" + alert;
        var whole = PRELUDE + text;
        try {
            return new Parsed(name, whole, Parser.parse(name, whole));
        } catch (Unreadable e) {
            var message = "template: " + name + ":" + Lines.number(whole, e.newest()) + ": " + e.reason();
            return new Broken(new Fault(message, e.reason(), inText(e.at())));
        }
    }

    /// A template that has no meaning.
    record Broken(Fault fault) implements GoTemplate {
        public Broken {
            requireNonNull(fault, "fault");
        }
    }

    /// A template that a server takes. Safe for use by many threads.
    final class Parsed implements GoTemplate {
        private final String name;
        private final String whole;
        private final Map<String, Node.Body> templates;

        private Parsed(String name, String whole, Map<String, Node.Body> templates) {
            this.name = name;
            this.whole = whole;
            this.templates = templates;
        }

        /// What the template takes from its alert, in the order of the text; what stands in a template that nothing
        /// inserts is not used.
        public List<Use> uses() {
            return Uses.of(templates, name, PRELUDE.length());
        }

        /// The labels of the alert that it names.
        public List<Use> labels() {
            return uses().stream().filter(use -> use.what() == What.LABEL).toList();
        }

        /// What a receiver of that alert would read.
        public Expansion expand(Sample sample) {
            var expander = new Expander(templates, name, sample);
            try {
                return new Expanded(expander.run());
            } catch (Failing e) {
                return new Failed(fault(expander.scope(), e.reason()));
            } catch (Untellable e) {
                return new Untold(e.reason());
            }
        }

        private Fault fault(Scope scope, String reason) {
            var start = scope.at().span().start();
            var message = "template: " + name + ":" + Lines.number(whole, start) + ":" + Lines.column(whole, start)
                    + ": executing " + GoText.quoted(scope.template()) + " at <" + GoSource.of(scope.at()) + ">: "
                    + reason;
            return new Fault(message, reason, inText(whole(scope.at())));
        }

        /// Go counts from a field of a variable, and shows all of it.
        private static Span whole(Node at) {
            return switch (at) {
                case Node.Variable variable -> variable.all();
                case Node.Field field -> field.all();
                default -> at.span();
            };
        }

        /// The template as it was given.
        @Override
        public String toString() {
            return whole.substring(PRELUDE.length());
        }
    }

    private static Span inText(Span at) {
        var start = Math.max(0, at.start() - PRELUDE.length());
        return new Span(start, Math.max(start, at.end() - PRELUDE.length()));
    }
}
