package dev.qiangcai.doctor.jvm.flags;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FlagsTest {
    @ParameterizedTest
    @CsvSource({
        "UseConcMarkSweepGC, 8, TAKEN",
        "UseConcMarkSweepGC, 11, DEPRECATED",
        "UseConcMarkSweepGC, 14, IGNORED",
        "UseConcMarkSweepGC, 17, REFUSED",
        "MaxPermSize, 8, IGNORED",
        "MaxPermSize, 17, REFUSED",
        "UseBiasedLocking, 17, DEPRECATED",
        "UseBiasedLocking, 21, REFUSED",
        "ZGenerational, 21, TAKEN",
        "ZGenerational, 25, IGNORED",
        "PrintGCDateStamps, 8, TAKEN",
        "PrintGCDateStamps, 11, REFUSED",
    })
    void a_flag_goes_step_by_step(String name, int release, Fate.State state) {
        assertThat(Flags.fate(name).orElseThrow().in(release)).isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource({
        "UseG1CG, UseG1GC",
        "MaxRamPercentage, MaxRAMPercentage",
        "UseStringDeduplicatio, UseStringDeduplication"
    })
    void a_slip_is_told_from_the_flag_that_was_meant(String name, String meant) {
        assertThat(Flags.meant(name)).contains(meant);
    }

    @Test
    void more_than_two_letters_are_no_slip() {
        assertThat(Flags.meant("ExitOnOutOfMemory")).isEmpty();
    }

    @Test
    void a_flag_that_is_gone_is_no_slip_of_another() {
        assertThat(Flags.meant("UseParNewGC")).isEmpty();
        assertThat(Flags.meant("UseOurOwnCollector")).isEmpty();
    }

    @Test
    void a_switch_is_told_from_a_value() {
        assertThat(Flags.kind("UseG1GC")).contains(Flags.Kind.SWITCH);
        assertThat(Flags.kind("MaxRAMPercentage")).contains(Flags.Kind.VALUE);
        assertThat(Flags.kind("NoSuchThing")).isEmpty();
    }
}
