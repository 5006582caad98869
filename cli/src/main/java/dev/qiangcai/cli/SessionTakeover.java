package dev.qiangcai.cli;

import dev.qiangcai.shop.Takeover;
import dev.qiangcai.shop.Takeover.Entry;
import dev.qiangcai.shop.browser.Copied;
import dev.qiangcai.shop.browser.CopiedCookie;
import dev.qiangcai.shop.profile.Scope;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.InstantSource;

/// Takes a session over that the owner copied out of their own browser, and tells what came of it without showing any
/// of its values.
record SessionTakeover(Desk desk, Premises premises) {
    private static final String STANDARD_INPUT = "-";
    private static final int MOST_SHOWN = 10;
    private static final int LONGEST_CHARACTER = 4;

    /// @param file a cURL command or a cookies.txt; `-`: standard input
    ExitCode from(String file) {
        var copied = Copied.read(text(file));
        var profile = premises.profile();
        var takeover = Takeover.of(profile, copied, InstantSource.system().instant());
        hide(copied, takeover);
        tellLeftOut(takeover);
        if (takeover.taken().isEmpty()) {
            desk.terminal().warn("takeover.nothing", profile.name(), profile.base());
            return ExitCode.NOT_DONE;
        }
        desk.terminal().say("takeover.taken", profile.name(), String.join(", ", takeover.taken()));
        // The journal's lock keeps a buyer away, which would write its own session over this one.
        try (var _ = premises.journal(desk.masks())) {
            return tell(takeover.enter(premises.settings(), scope()), profile.name());
        }
    }

    private void hide(Copied copied, Takeover takeover) {
        copied.authorization().ifPresent(desk.masks()::hide);
        copied.cookies().stream()
                .filter(cookie -> takeover.taken().contains(cookie.name()))
                .map(CopiedCookie::value)
                .forEach(desk.masks()::hide);
    }

    private ExitCode tell(Entry entry, String store) {
        var state = premises.setup().state();
        switch (entry) {
            case Entry.Known() -> desk.terminal().say("takeover.known", store, state);
            case Entry.Refused() -> desk.terminal().warn("takeover.refused", store);
            case Entry.Unclear(var why) -> desk.terminal().warn("takeover.unclear", store, state, why);
        }
        return entry instanceof Entry.Known ? ExitCode.DONE : ExitCode.NOT_DONE;
    }

    private void tellLeftOut(Takeover takeover) {
        var left = takeover.leftOut();
        left.stream().limit(MOST_SHOWN).forEach(each -> desk.terminal().warn("takeover.left", each.name(), each.why()));
        if (left.size() > MOST_SHOWN) {
            desk.terminal().warn("takeover.leftMore", left.size() - MOST_SHOWN);
        }
    }

    private Scope scope() {
        var scope = Scope.EMPTY;
        for (var setting : premises.setup().store().settings().entrySet()) {
            scope = scope.with("setting", setting.getKey(), setting.getValue());
        }
        for (var secret : premises.setup().account().secrets().entrySet()) {
            scope = scope.with("secret", secret.getKey(), secret.getValue().reveal());
        }
        return scope;
    }

    private static String text(String file) {
        boolean standard = file.equals(STANDARD_INPUT);
        try (var in = standard ? System.in : open(Path.of(file))) {
            // One character more than is read: the reader then says that it is too long.
            var bytes = in.readNBytes((Copied.LARGEST + 1) * LONGEST_CHARACTER);
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new Unreadable(standard ? Terminal.sentence("takeover.standardInput") : file, e);
        }
    }

    /// A folder, a pipe or a device is no file that a browser wrote.
    private static InputStream open(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new NoSuchFileException(file.toString());
        }
        return Files.newInputStream(file);
    }
}
