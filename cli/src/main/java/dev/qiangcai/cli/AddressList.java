package dev.qiangcai.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Addresses from a file, one a line; empty lines and those that begin with `#` are passed over. `-` is standard input.
final class AddressList {
    private static final int MOST = 100_000;

    private AddressList() {}

    static List<String> read(Path file) {
        boolean input = file.toString().equals("-");
        try (var reader = input
                ? new InputStreamReader(System.in, StandardCharsets.UTF_8)
                : Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            return lines(file, reader);
        } catch (CharacterCodingException e) {
            throw bad(file, "watch.list.noText");
        } catch (NoSuchFileException e) {
            throw bad(file, "watch.list.missing");
        } catch (IOException e) {
            throw new BadOption(Terminal.sentence("watch.list.unreadable", file, String.valueOf(e.getMessage())));
        }
    }

    private static List<String> lines(Path file, Reader reader) throws IOException {
        var addresses = new ArrayList<String>();
        var lines = new BufferedReader(reader);
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            var address = line.strip();
            if (!address.isEmpty() && !address.startsWith("#")) {
                addresses.add(address);
            }
            if (addresses.size() > MOST) {
                throw new BadOption(Terminal.sentence("watch.list.tooLong", file, MOST));
            }
        }
        if (addresses.isEmpty()) {
            throw bad(file, "watch.list.empty");
        }
        return addresses;
    }

    private static BadOption bad(Path file, String key) {
        return new BadOption(Terminal.sentence(key, file));
    }
}
