package dev.qiangcai.buyer.plan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/// One purchase and everything around it, as its owner wrote it down.
///
/// Read from `qiangcai.yaml`, `.toml` or `.json`; environment variables (`QIANGCAI_BUY_COUNT` for
/// `buy.count`) go before the file, and what the command line says before both. A plan that was read has
/// passed every check that can be made without asking the store; anything else is a [PlanException].
///
/// ```java
/// var plan = Plan.read(Path.of("qiangcai.yaml"), Map.of("buy.count", "2"));
/// ```
///
/// @param name what the purchase is called: one order exists under a name. The owner's, or else one that follows from
///     the items and the opening, so that it is the same in every run of the same plan
public record Plan(Setup setup, Purchase purchase, String name) {
    /// Reads a plan to buy.
    ///
    /// @param overrides from the command line, by the keys of the file: `buy.count`, `buy.items[0].sku`
    public static Plan read(Path file, Map<String, String> overrides) {
        return Reader.system(file, overrides).plan();
    }

    /// Reads a plan whose opening may have passed: enough to look after what an earlier run of it left, and too little
    /// to start anything new.
    public static Plan readAgain(Path file, Map<String, String> overrides) {
        return Reader.system(file, overrides).planAt(Instant.MIN);
    }

    /// Reads what is needed to look: no limits, no opening, and any profile will do.
    public static Watch readToWatch(Path file, Map<String, String> overrides) {
        return Reader.system(file, overrides).watch();
    }

    /// Reads what stands around a purchase, which is enough to log in, or to look after an order of an earlier run.
    public static Setup readSetup(Path file, Map<String, String> overrides) {
        return Reader.system(file, overrides).setup();
    }

    /// What seals and opens the secrets of a plan; the rest of it may be wrong.
    public static Seals seals(Path file, Map<String, String> overrides) {
        return Reader.system(file, overrides).seals();
    }

    /// A plan to start from, in YAML, with comments in that language.
    public static String example(Locale locale) {
        var name = locale.getLanguage().equals(Locale.CHINESE.getLanguage()) ? "example_zh.yaml" : "example.yaml";
        try (var stream = Objects.requireNonNull(Plan.class.getResourceAsStream(name), name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /// The names under which a plan is looked for in a folder, in this order.
    public static List<String> fileNames() {
        return List.of("qiangcai.yaml", "qiangcai.yml", "qiangcai.toml", "qiangcai.json");
    }

    /// The world that a plan is read in.
    ///
    /// @param logins reads a login file
    record World(
            Map<String, String> environment,
            InstantSource clock,
            ZoneId zone,
            Function<String, StoreNeeds> profiles,
            Function<Path, PlanFile> logins) {
        World(
                Map<String, String> environment,
                InstantSource clock,
                ZoneId zone,
                Function<String, StoreNeeds> profiles) {
            this(environment, clock, zone, profiles, file -> PlanFile.read(file, FileShape.LOGIN));
        }

        World asking(Function<String, StoreNeeds> others) {
            return new World(environment, clock, zone, others, logins);
        }

        /// With a login file as it would be.
        World with(LoginFile login) {
            return new World(
                    environment,
                    clock,
                    zone,
                    profiles,
                    file -> file.equals(login.read().path()) ? login.read() : logins.apply(file));
        }

        static World system() {
            return new World(System.getenv(), InstantSource.system(), ZoneId.systemDefault(), StoreNeeds::of);
        }
    }

    /// One reading of one file.
    record Reader(RawPlan raw, Values values, World world) {
        static Reader system(Path file, Map<String, String> overrides) {
            return of(file, overrides, World.system());
        }

        static Reader of(Path file, Map<String, String> overrides, World world) {
            return of(PlanFile.read(file, FileShape.PLAN), overrides, world);
        }

        static Reader of(PlanFile read, Map<String, String> overrides, World world) {
            var file = read.path();
            var sources = new Sources(read, overrides, world.environment());
            return new Reader(sources.merged(), new Values(sources, PlanFile.folder(file)), world);
        }

        Plan plan() {
            return planAt(world.clock().instant());
        }

        /// @param now an opening before it is past
        Plan planAt(Instant now) {
            var reading = setupReading();
            var setup = reading.setup();
            var buying = purchaseReading(now);
            var purchase = buying.purchase(reading.profile(), reading.needs());
            return new Plan(setup, purchase, buying.name(purchase));
        }

        Watch watch() {
            return new Watch(setup(), purchaseReading(Instant.MIN).items());
        }

        /// What the store's profile asks of the plan.
        StoreNeeds needs() {
            return setupReading().needs();
        }

        Setup setup() {
            return setupReading().setup();
        }

        Seals seals() {
            return setupReading().seals();
        }

        private SetupReading setupReading() {
            return new SetupReading(raw, values, world);
        }

        private PurchaseReading purchaseReading(Instant now) {
            return new PurchaseReading(raw.buy().orElseThrow(), values, now, world.zone());
        }
    }
}
