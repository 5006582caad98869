package dev.qiangcai.dist;

import dev.qiangcai.attest.SigningKey;
import dev.qiangcai.guard.words.Sentence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// One image, made step by step beside the one that is there, whose place it takes when it is whole.
///
/// @param order what is to be made
/// @param steps who is told what is being done
record Build(Order order, Consumer<Sentence> steps) {
    /// A cache asks for its jars by size and time; one time for all is kept by every archive and every copy.
    static final Instant TIME = Instant.parse("2026-01-01T00:00:00Z");

    /// Makes the image, what is wanted of it beside, and what vouches for all that.
    void run() {
        new Disk(order.target()).prepare();
        // Told before minutes are spent.
        var key = wishes().key().map(SigningKey::read);
        if (wishes().kinds().contains(Kind.DEB)) {
            Machine.here().debian();
        }
        try {
            var options = wishes().profile().isPresent()
                    ? new Profile(wishes().profile().get()).checked()
                    : "";
            var fresh = order.target().resolve("image.new");
            Disk.remove(fresh);
            var parts = make(fresh);
            if (!options.isEmpty()) {
                Files.writeString(fresh.resolve("app/java.args"), options);
            }
            caches(fresh);
            Disk.remove(order.image());
            Files.move(fresh, order.image());
            var shipment =
                    new Shipment(order, parts, new Packages(order.target().resolve("debs")));
            var made = parcels(shipment);
            step("step.sums");
            shipment.vouch(made, key);
        } catch (IOException e) {
            throw Disk.told(e);
        }
    }

    private Wishes wishes() {
        return order.wishes();
    }

    private void caches(Path image) throws IOException {
        var caches = new Caches(image, order.sources(), wishes().caches());
        if (wishes().train()) {
            step("step.train");
            caches.train();
        }
        step("step.caches");
        caches.make();
    }

    private List<Path> parcels(Shipment shipment) throws IOException {
        var kinds = wishes().kinds();
        var made = new ArrayList<Path>();
        if (kinds.contains(Kind.BUNDLE) || kinds.contains(Kind.CONTAINER)) {
            var folder = bundle(shipment);
            if (kinds.contains(Kind.BUNDLE)) {
                step("step.archive");
                new Tarball(folder, TIME).write(order.archive());
                made.add(order.archive());
            }
            if (kinds.contains(Kind.CONTAINER)) {
                step("step.container");
                new Container(folder, Release.here(), TIME).write(order.oci(), order.docker());
                made.addAll(List.of(order.oci(), order.docker()));
            }
        }
        if (kinds.contains(Kind.DEB)) {
            step("step.deb");
            var deb = order.deb(Release.here());
            new DebianPackage(order.image(), order.sources().resolve("launch/debian"), Release.here(), TIME).write(deb);
            made.add(deb);
        }
        return made;
    }

    private Path bundle(Shipment shipment) throws IOException {
        step("step.bundle");
        Disk.remove(order.portable());
        var folder = Files.createDirectories(order.portable()).resolve("qiangcai");
        new Bundle(order.image(), shipment.packages()).make(folder);
        shipment.parts()
                .debian(shipment.packages().used())
                .write(folder.resolve("legal").resolve(Sbom.NAME));
        return folder;
    }

    /// @return what it is made of
    private Sbom make(Path image) throws IOException {
        step("step.java");
        new JavaImage(order).make(image);
        step("step.jars");
        var app = image.resolve("app");
        var natives = Natives.of(System.getProperty("os.name"), System.getProperty("os.arch"));
        var jars = Modules.jars(order.jars());
        new Jars(natives, app, wishes().debug()).take(jars);
        var parts = Sbom.read(order.sources().resolve("cli/target/sbom.json"))
                .changed(app)
                .java(order.jdk());
        parts.write(image.resolve("legal").resolve(Sbom.NAME));
        new Licences(jars, image.resolve("legal")).collect(parts.licences());
        step("step.launcher");
        for (var script : List.of("start.sh", "health.sh")) {
            Files.copy(order.sources().resolve("launch").resolve(script), app.resolve(script));
        }
        Machine.here().write(app.resolve("machine"));
        Files.copy(order.sources().resolve("LICENSE"), image.resolve("LICENSE"));
        var launcher = Files.copy(order.sources().resolve("launch/image.sh"), image.resolve("bin/qiangcai"));
        Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwxr-xr-x"));
        new Pages(image).write();
        date(image);
        return parts;
    }

    private static void date(Path image) throws IOException {
        try (var all = Files.walk(image)) {
            for (var path : all.toList()) {
                Files.setLastModifiedTime(path, FileTime.from(TIME));
            }
        }
    }

    private void step(String key) {
        steps.accept(DistException.sentence(key));
    }
}
