package dev.qiangcai.promrules.check;

import dev.qiangcai.gotemplate.Expansion;
import dev.qiangcai.gotemplate.Fault;
import dev.qiangcai.gotemplate.GoTemplate;
import dev.qiangcai.gotemplate.Sample;
import dev.qiangcai.gotemplate.Use;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// A template that is tried on several alerts that its rule may raise. What labels and values will be is not known; so
/// only what comes of all of them counts.
final class Trial {
    /// A label may be a number, a name, or not be there.
    private static final List<String> LABELS = List.of("1", "", "a");

    private static final List<Double> VALUES = List.of(1.0, 0.0);

    /// How Go shows that a value and its form do not fit.
    private static final Pattern MISPRINT = Pattern.compile(
            "%!(?:\\w\\([^)]*\\)|\\w?\\((?:MISSING|BADINDEX|BADWIDTH|BADPREC)\\)" + "|\\(NOVERB\\)|\\(EXTRA [^)]*\\))");

    private final World world;
    private final GoTemplate.Parsed template;
    private final List<Sample> alerts;

    Trial(Subject subject, GoTemplate.Parsed template) {
        this.world = subject.world();
        this.template = template;
        this.alerts = alerts(subject, template);
    }

    private static List<Sample> alerts(Subject subject, GoTemplate.Parsed template) {
        var alerts = new ArrayList<Sample>();
        for (var text : LABELS) {
            var labels = labels(subject, template, text);
            VALUES.forEach(value -> alerts.add(Sample.of(labels, value)));
        }
        return alerts;
    }

    private static Map<String, String> labels(Subject subject, GoTemplate.Parsed template, String text) {
        var known = subject.labels(subject.tree());
        var labels = new HashMap<String, String>();
        template.labels().stream().map(Use::name).filter(known::can).forEach(name -> labels.put(name, text));
        known.sure().forEach((name, value) -> value.ifPresent(sure -> labels.put(name, sure)));
        labels.values().removeIf(String::isEmpty);
        return labels;
    }

    /// Why it fails whatever the alert, where its queries find nothing.
    Optional<Fault> findingNothing() {
        return fault(alerts);
    }

    /// Why it fails whatever the alert, where its queries find something.
    Optional<Fault> findingSomething() {
        return fault(alerts.stream().map(Sample::finding).toList());
    }

    private Optional<Fault> fault(List<Sample> samples) {
        var faults = new ArrayList<Fault>();
        for (var sample : samples) {
            if (!(expand(sample) instanceof Expansion.Failed(var fault))) {
                return Optional.empty();
            }
            faults.add(fault);
        }
        return Optional.of(faults.getFirst());
    }

    /// What it prints whatever the alert because a value and its form do not fit; as the first alert shows it.
    Optional<String> misprint() {
        var misprints = new ArrayList<String>();
        for (var sample : alerts) {
            var found = expand(sample) instanceof Expansion.Expanded(var text)
                    ? MISPRINT.matcher(text).results().map(MatchResult::group).findFirst()
                    : Optional.<String>empty();
            if (found.isEmpty()) {
                return found;
            }
            misprints.add(found.get());
        }
        return Optional.of(misprints.getFirst());
    }

    private Expansion expand(Sample sample) {
        var expansion = template.expand(sample);
        if (expansion instanceof Expansion.Untold) {
            world.untold();
        }
        return expansion;
    }
}
