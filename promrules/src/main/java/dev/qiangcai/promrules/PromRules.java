package dev.qiangcai.promrules;

import dev.qiangcai.guard.words.Sentence;
import dev.qiangcai.promrules.check.Card;
import dev.qiangcai.promrules.check.Checks;
import dev.qiangcai.promrules.check.Finding;
import dev.qiangcai.promrules.format.Complaint;
import dev.qiangcai.promrules.format.Flaw;
import dev.qiangcai.promrules.format.RuleFile;
import dev.qiangcai.promrules.format.RuleReader;
import dev.qiangcai.yaml.Region;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Judges rule files for a server.
///
/// ```java
/// var report = new PromRules(Settings.DEFAULT).check("alerts.yml", text);
/// report.valid();     // what promtool check rules says
/// report.problems();  // why not, and what will not work though it is taken
/// ```
///
/// Whatever the text, it answers; nothing is thrown. Safe for use by many threads.
public final class PromRules {
    private static final Comparator<Region> IN_ORDER =
            Comparator.comparingInt(Region::line).thenComparingInt(Region::column);

    /// The bundle that holds what is said of problems.
    public static final String WORDS = Card.WORDS;

    private final Settings settings;

    public PromRules(Settings settings) {
        this.settings = settings;
    }

    /// Every kind of problem that there is.
    public static List<Problem.Kind> kinds() {
        return Stream.concat(
                        Stream.of(Flaw.values()).map(flaw -> new Problem.Kind(flaw.id(), Severity.ERROR)),
                        Checks.cards().stream().map(card -> new Problem.Kind(card.id(), severity(card.sure()))))
                .toList();
    }

    /// Judges one file by itself.
    public Report check(String name, String text) {
        return check(List.of(new Source(name, text))).getFirst();
    }

    /// Judges files together, as one server would load them. The answers are in the order of the files.
    public List<Report> check(List<Source> files) {
        var reader = new RuleReader(settings.dialect());
        var read = files.parallelStream()
                .map(file -> reader.read(file.name(), file.text()))
                .toList();
        var checks = new Checks(read, settings.scrapes(), settings.metadata(), settings.policy());
        return IntStream.range(0, read.size())
                .parallel()
                .mapToObj(file -> report(read.get(file), checks.judge(file)))
                .toList();
    }

    private static Report report(RuleFile file, Stream<Finding> findings) {
        var problems = Stream.concat(
                        file.complaints().stream().map(PromRules::problem), findings.map(PromRules::problem))
                .sorted(Comparator.comparing(Problem::at, IN_ORDER))
                .toList();
        return new Report(file.name(), file.form(), problems);
    }

    private static Problem problem(Complaint complaint) {
        var id = complaint.flaw().id();
        var remedy = complaint.owner().map(owner -> say(id, "owned", owner)).orElseGet(() -> say(id, "remedy"));
        return new Problem(id, Severity.ERROR, complaint.at(), say(id, "found", complaint.message()), remedy);
    }

    private static Problem problem(Finding finding) {
        var id = finding.card().id();
        return new Problem(id, severity(finding.sure()), finding.at(), finding.message(), say(id, "remedy"));
    }

    private static Severity severity(boolean sure) {
        return sure ? Severity.WARNING : Severity.INFO;
    }

    private static Sentence say(String id, String what, Object... facts) {
        return Sentence.of(WORDS, id + "." + what, facts);
    }
}
