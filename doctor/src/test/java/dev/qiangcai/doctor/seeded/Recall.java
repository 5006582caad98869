package dev.qiangcai.doctor.seeded;

import dev.qiangcai.doctor.Diagnosis;
import dev.qiangcai.doctor.Doctor;
import dev.qiangcai.doctor.source.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Sows every fault into every form of its field, and tells how many the doctor finds.
///
/// `bench/run doctor-recall` prints the table.
final class Recall {
    private static final Doctor DOCTOR = Doctor.usual();
    private static final String WHOLE = "single";

    private Recall() {}

    /// One fault in one form, and what the doctor says of it.
    ///
    /// @param rule the one that must find it
    /// @param form where it was sown
    /// @param fault as it is told
    /// @param sources the files
    record Case(String rule, Form form, String fault, List<Source> sources, Diagnosis diagnosis) {
        Case(String rule, Form form, String fault, List<Source> sources) {
            this(rule, form, fault, sources, DOCTOR.examine(sources));
        }

        boolean found() {
            return diagnosis.findings().stream()
                    .anyMatch(finding -> finding.card().id().equals(rule));
        }

        @Override
        public String toString() {
            return fault + " in " + form.title();
        }
    }

    /// All of them, sown and whole.
    static List<Case> cases() {
        var forms = Form.all();
        var sown = Seed.all().stream()
                .flatMap(seed -> forms.stream()
                        .filter(seed::fits)
                        .map(form -> new Case(seed.rule(), form, seed.toString(), seed.sown(form))));
        var whole = forms.stream()
                .filter(form -> form.field().equals(WHOLE) && !rule(form).isEmpty())
                .map(form -> new Case(rule(form), titled(form), form.title(), form.with(text -> text)));
        return Stream.concat(sown, whole).toList();
    }

    /// The forms in which nothing is wrong, or a setting that does no harm stands in the open place.
    static List<Case> harmless() {
        return Form.all().stream()
                .filter(form -> !form.field().equals(WHOLE) || rule(form).isEmpty())
                .map(form -> new Case("", form, "nothing", form.with(Recall::harmless)))
                .toList();
    }

    private static String harmless(String text) {
        return text.replace("«NAME»", "SHOP_LEVEL")
                .replace("«VALUE»", "info")
                .replace("«OPTION»", "-Dshop.level=info")
                .replace("«FLAGS»", "-trimpath");
    }

    /// Whole files say the rule before a bar.
    private static String rule(Form form) {
        return form.title().substring(0, form.title().indexOf('|')).strip();
    }

    private static Form titled(Form form) {
        return new Form(form.field(), form.title().substring(form.title().indexOf('|') + 2), form.files());
    }

    /// How many of how many were found.
    record Share(int found, int of) {
        static Share of(List<Case> cases) {
            return new Share((int) cases.stream().filter(Case::found).count(), cases.size());
        }

        @Override
        public String toString() {
            return "%d of %d (%.1f %%)".formatted(found, of, 100.0 * found / of);
        }
    }

    static Map<String, Share> shares(List<Case> cases, Function<Case, String> by) {
        var shares = new TreeMap<String, Share>();
        cases.stream().collect(Collectors.groupingBy(by)).forEach((name, those) -> shares.put(name, Share.of(those)));
        return shares;
    }

    public static void main(String... args) {
        var cases = new ArrayList<>(cases());
        System.out.println("| rule | found |\n|---|---|");
        shares(cases, Case::rule).forEach((rule, share) -> System.out.printf("| %s | %s |%n", rule, share));
        System.out.println("\n| kind of file | found |\n|---|---|");
        shares(cases, each -> each.form().kind())
                .forEach((kind, share) -> System.out.printf("| %s | %s |%n", kind, share));
        System.out.printf("%nAll together: %s.%n", Share.of(cases));
        cases.stream().filter(each -> !each.found()).forEach(each -> System.out.println("missed: " + each));
    }
}
