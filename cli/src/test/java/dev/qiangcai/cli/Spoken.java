package dev.qiangcai.cli;

import dev.qiangcai.cli.log.Masks;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Locale;

/// One command line run in this process, and what the owner saw of it.
record Spoken(int code, String out, String err) {
    static Spoken run(Path state, Locale language, String... args) {
        var out = new StringWriter();
        var err = new StringWriter();
        var terminal = new Terminal(new PrintWriter(out, true), new PrintWriter(err, true), language);
        int code = new Frame(new Desk(terminal, new Folders(state), new Stop(), new Masks())).run(args);
        return new Spoken(code, out.toString(), err.toString());
    }
}
