package dev.qiangcai.cli;

import dev.qiangcai.guard.words.Sentence;
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
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// Takes a session over that the owner copied out of their own browser, and tells what came of it without showing any
/// of its values.
record SessionTakeover(Desk desk, Premises premises) {
    private static final String STANDARD_INPUT = "-";
    private static final int MOST_SHOWN = 10;
    private static final int LONGEST_CHARACTER = 4;

    /// What came of it.
    ///
    /// @param said line by line
    record Told(ExitCode code, List<Sentence> said) {}

    /// @param file a cURL command or a cookies.txt; `-`: standard input
    ExitCode from(String file) {
        var told = take(text(file));
        Consumer<Sentence> tell = told.code() == ExitCode.DONE ? desk.terminal()::say : desk.terminal()::warn;
        told.said().forEach(tell);
        return told.code();
    }

    /// @param pasted a cURL command or a cookies.txt
    Told take(String pasted) {
        var copied = Copied.read(pasted);
        var profile = premises.profile();
        var takeover = Takeover.of(profile, copied, InstantSource.system().instant());
        hide(copied, takeover);
        var said = leftOut(takeover);
        if (takeover.taken().isEmpty()) {
            said.add(Terminal.sentence("takeover.nothing", profile.name(), profile.base()));
            return new Told(ExitCode.NOT_DONE, said);
        }
        said.add(Terminal.sentence("takeover.taken", profile.name(), String.join(", ", takeover.taken())));
        // The journal's lock keeps a buyer away, which would write its own session over this one.
        try (var _ = premises.journal(desk.masks())) {
            var entry = takeover.enter(premises.settings(), scope());
            said.add(sentence(entry, profile.name()));
            return new Told(entry instanceof Entry.Known ? ExitCode.DONE : ExitCode.NOT_DONE, said);
        }
    }

    private void hide(Copied copied, Takeover takeover) {
        copied.authorization().ifPresent(desk.masks()::hide);
        copied.cookies().stream()
                .filter(cookie -> takeover.taken().contains(cookie.name()))
                .map(CopiedCookie::value)
                .forEach(desk.masks()::hide);
    }

    private Sentence sentence(Entry entry, String store) {
        var state = premises.setup().state();
        return switch (entry) {
            case Entry.Known() -> Terminal.sentence("takeover.known", store, state);
            case Entry.Refused() -> Terminal.sentence("takeover.refused", store);
            case Entry.Unclear(var why) -> Terminal.sentence("takeover.unclear", store, state, why);
        };
    }

    private static List<Sentence> leftOut(Takeover takeover) {
        var left = takeover.leftOut();
        var said = left.stream()
                .limit(MOST_SHOWN)
                .map(each -> Terminal.sentence("takeover.left", each.name(), each.why()))
                .collect(Collectors.toCollection(ArrayList::new));
        if (left.size() > MOST_SHOWN) {
            said.add(Terminal.sentence("takeover.leftMore", left.size() - MOST_SHOWN));
        }
        return said;
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
