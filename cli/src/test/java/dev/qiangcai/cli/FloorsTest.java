package dev.qiangcai.cli;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The rules of the house that the compiler does not know. What they are for is in docs/architecture.md.
class FloorsTest {
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.qiangcai");

    /// The classes whose purpose is the time itself: the store's clock of the practice store.
    private static final String KEEPERS_OF_TIME = "dev\\.qiangcai\\.market\\.MarketClock";

    @ParameterizedTest
    @CsvSource({
        "guard, guard",
        "binary, binary",
        "shop, guard",
        "market, market",
        "lab, binary guard",
        "yaml, yaml",
        "promrules, guard promql gotemplate yaml",
        "mend, mend",
        "attest, attest guard",
        "doctor, guard mend yaml promql promrules gotemplate binary",
        "buyer, shop guard mend",
        "console, buyer shop guard mend"
    })
    void a_floor_knows_itself_and_only_floors_below(String floor, String below) {
        var rooms = Stream.concat(Stream.of(floor), Stream.of(below.split(" ")))
                .map(FloorsTest::room)
                .toArray(String[]::new);
        check(noClasses()
                .that()
                .resideInAPackage(room(floor))
                .should()
                .dependOnClassesThat(resideInAPackage("dev.qiangcai..")
                        .and(resideInAnyPackage(rooms).negate())));
    }

    @Test
    void the_guard_depends_on_nothing() {
        check(noClasses()
                .that()
                .resideInAPackage(room("guard"))
                .should()
                .dependOnClassesThat(resideInAPackage("java..")
                        .or(resideInAPackage("javax.management.."))
                        .or(resideInAPackage("jdk.jfr.."))
                        .or(resideInAPackage("com.sun.management.."))
                        .or(resideInAPackage("com.sun.tools.attach.."))
                        .or(resideInAPackage("org.jspecify.."))
                        .or(resideInAPackage(room("guard")))
                        .negate()));
    }

    @ParameterizedTest
    @CsvSource({
        "guard, shop",
        "binary, guard",
        "market, guard",
        "market, shop",
        "market, buyer",
        "buyer, market",
        "buyer, lab",
        "lab, shop",
        "lab, buyer",
        "lab, market",
        "shop, cli",
        "market, cli",
        "buyer, cli",
        "lab, cli",
        "gotemplate, promql",
        "gotemplate, guard",
        "promql, gotemplate",
        "promql, guard",
        "doctor, lab",
        "lab, doctor",
        "doctor, cli"
    })
    void a_floor_never_imports_one_beside_or_above_it(String floor, String stranger) {
        check(noClasses()
                .that()
                .resideInAPackage(room(floor))
                .should()
                .dependOnClassesThat(resideInAPackage(room(stranger))));
    }

    @Test
    void what_measures_and_what_ships_is_no_part_of_the_program() {
        assertThat(HOUSE.that(resideInAnyPackage("dev.qiangcai.bench..", "dev.qiangcai.dist..")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "guard",
        "binary",
        "mend",
        "attest",
        "shop",
        "market",
        "buyer",
        "lab",
        "promrules",
        "doctor",
        "console",
        "cli"
    })
    void rooms_do_not_go_round_in_circles(String floor) {
        check(slices().matching("dev.qiangcai." + floor + ".(*)..").should().beFreeOfCycles());
    }

    @Test
    void every_room_says_what_it_is_and_that_nothing_in_it_is_null() {
        var marked = HOUSE.stream()
                .filter(type -> type.isAnnotatedWith(NullMarked.class))
                .map(JavaClass::getPackageName)
                .collect(Collectors.toSet());
        // Templates of pages become classes in a package that nobody writes.
        assertThat(marked)
                .containsAll(HOUSE.stream()
                        .map(JavaClass::getPackageName)
                        .filter(name -> !name.equals("dev.qiangcai.console.templates"))
                        .toList());
    }

    @Test
    void the_time_is_passed_in_and_nobody_sleeps() {
        check(noClasses()
                .that()
                .haveNameNotMatching(KEEPERS_OF_TIME)
                .should()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(Thread.class, "sleep", long.class)
                .orShould()
                .callMethod(Thread.class, "sleep", Duration.class));
    }

    /// A floor that others stand on is made of values that they share, so it shows more than the half of the style
    /// rules.
    @ParameterizedTest
    @CsvSource({"guard, 100", "binary, 65", "lab, 100", "doctor, 100", "shop, 45", "market, 60", "buyer, 75", "cli, 40"
    })
    void what_a_floor_shows_is_bounded(String floor, int percent) {
        var types = HOUSE.stream()
                .filter(type -> type.getPackageName().startsWith("dev.qiangcai." + floor))
                .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
                .toList();
        var open = types.stream()
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .toList();
        assertThat(open.size() * 100)
                .as("public types of %s: %s", floor, open)
                .isLessThanOrEqualTo(types.size() * percent);
    }

    private static String room(String floor) {
        return "dev.qiangcai." + floor + "..";
    }

    private static void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(HOUSE);
    }
}
