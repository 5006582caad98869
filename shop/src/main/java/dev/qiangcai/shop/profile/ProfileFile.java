package dev.qiangcai.shop.profile;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/// Finds, reads and compiles profiles.
final class ProfileFile {
    /// The profiles that come with the program.
    static final List<String> BUNDLED = List.of("shangchao", "vendure", "evershop");

    static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

    private ProfileFile() {}

    static Profile find(String idOrPath) {
        if (ID.matcher(idOrPath).matches() && ProfileFile.class.getResource(resource(idOrPath)) != null) {
            return bundled(idOrPath);
        }
        try {
            var path = Path.of(idOrPath);
            var file = Files.isDirectory(path) ? path.resolve("profile.yaml") : path;
            if (Files.isRegularFile(file)) {
                return read(file);
            }
        } catch (InvalidPathException noPath) {
            throw new NoProfile(Words.of("profile.missing", idOrPath), noPath);
        }
        throw new NoProfile(Words.of("profile.missing", idOrPath), null);
    }

    static Profile read(Path file) {
        var folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isRegularFile(file)) {
            throw new NoProfile(Words.of("profile.missing", file), null);
        }
        try (var in = Files.newInputStream(file)) {
            return parse(file.toString(), bytes(in), new Answers.Folder(folder));
        } catch (IOException e) {
            throw new NoProfile(Words.of("profile.unreadable", file, e), e);
        }
    }

    static Profile bundled(String id) {
        var name = resource(id);
        try (var in = ID.matcher(id).matches() ? ProfileFile.class.getResourceAsStream(name) : null) {
            if (in == null) {
                throw new NoProfile(Words.of("profile.missing", id), null);
            }
            return parse(name.substring(1), bytes(in), new Answers.Bundle("/profiles/" + id));
        } catch (IOException e) {
            throw new NoProfile(Words.of("profile.unreadable", id, e), e);
        }
    }

    private static String resource(String id) {
        return "/profiles/" + id + "/profile.yaml";
    }

    /// One byte more than allowed at most, so that a huge file costs nothing.
    private static byte[] bytes(InputStream in) throws IOException {
        return in.readNBytes(TreeReader.MAX_BYTES + 1);
    }

    static Profile parse(String file, byte[] bytes, Answers answers) {
        var root = Spot.root(file, TreeReader.read(file, bytes));
        ProfileSchema.check(root);
        var home = home(root);
        var names = Names.of(root);
        var contents = Contents.parse(root, home, names);
        var clock = root.maybe("clock")
                .map(spot ->
                        PlannedClock.parse(spot, home, names, contents.judge().format()));
        return new Profile(home, contents, clock, contents.settings(), answers);
    }

    private static Home home(Spot root) {
        var spot = root.at("base");
        try {
            var home = new Home(
                    new URI(spot.text()),
                    root.items("hosts").stream().map(Spot::text).toList());
            if (home.base().getRawQuery() != null || home.base().getRawFragment() != null) {
                throw spot.bad("profile.not-valid", "base", spot.text());
            }
            if (!home.allows(home.base())) {
                if (home.lists(home.base())) {
                    throw spot.bad("profile.bad-base", spot.text());
                }
                throw spot.bad("profile.not-listed-host", spot.text(), String.join(", ", home.hosts()));
            }
            if (home.mixed()) {
                throw root.at("hosts").bad("profile.mixed-hosts", spot.text(), String.join(", ", home.hosts()));
            }
            return home;
        } catch (URISyntaxException e) {
            throw spot.bad("profile.not-valid", "base", e.getReason());
        }
    }
}
