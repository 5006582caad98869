package dev.qiangcai.doctor.seeded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.qiangcai.doctor.Doctor;
import dev.qiangcai.doctor.mend.Mending;
import dev.qiangcai.doctor.seeded.Recall.Case;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RecallTest {
    /// The limits stand where nobody puts them together with the setting yet.
    private static final Set<String> LIMITS_ELSEWHERE = Set.of(
            "kubernetes: a ConfigMap with a file of options",
            "kubernetes: a JSON patch in a file",
            "kubernetes: a JSON patch within the kustomization");

    /// What nearly every manifest could be blamed for; the forms are no better.
    private static final Set<String> OF_THE_FORMS = Set.of(
            "build-no-lock",
            "build-wrapper-unchecked",
            "container-jdk-at-runtime",
            "container-no-cpu-limit",
            "container-no-memory-limit",
            "container-no-security-profile",
            "container-root-user",
            "container-writable-root",
            "go-unstripped-release",
            "jvm-heap-default",
            "jvm-oom-goes-on",
            "jvm-serial-by-default");

    private static final Doctor DOCTOR = Doctor.usual();

    private static List<Case> cases;

    @BeforeAll
    static void sow() {
        cases = Recall.cases();
    }

    @Test
    void every_fault_is_found_in_every_form_but_for_limits_that_stand_elsewhere() {
        assertThat(cases)
                .filteredOn(each -> !each.found())
                .allMatch(each -> LIMITS_ELSEWHERE.contains(each.form().title()));
        assertThat(Recall.Share.of(cases).found() * 1.0 / cases.size()).isGreaterThan(0.99);
    }

    @Test
    void every_form_can_be_read() {
        assertThat(cases)
                .filteredOn(each -> !each.diagnosis().faults().isEmpty())
                .isEmpty();
    }

    @Test
    void a_harmless_setting_in_the_same_place_is_no_fault() {
        assertThat(Recall.harmless())
                .flatExtracting(each -> each.diagnosis().findings())
                .extracting(finding -> finding.card().id())
                .filteredOn(rule -> !OF_THE_FORMS.contains(rule))
                .isEmpty();
    }

    /// A remedy that leaves the fault, or breaks the file, is none.
    @Test
    void what_fix_offers_mends_the_fault_and_leaves_files_that_can_be_read() {
        for (var each : cases) {
            var sown = each.diagnosis().findings().stream()
                    .filter(finding -> finding.card().id().equals(each.rule())
                            && !finding.edits().isEmpty())
                    .toList();
            if (!sown.isEmpty()) {
                var mending = Mending.of(each.diagnosis());
                var after = DOCTOR.examine(
                        each.sources().stream().map(mending::after).toList());
                var places = sown.stream().map(finding -> finding.place()).collect(Collectors.toSet());
                assertThat(after.faults()).as("%s", each).isEmpty();
                assertThat(after.findings())
                        .as("what is left of %s", each)
                        .filteredOn(finding -> finding.card().id().equals(each.rule())
                                && !finding.edits().isEmpty())
                        .extracting(finding -> finding.place())
                        .doesNotContainAnyElementsOf(places);
            }
        }
    }
}
