package dev.qiangcai.cli;

import dev.qiangcai.guard.words.Words;
import java.util.Locale;
import picocli.CommandLine.IVersionProvider;

/// The version that the build wrote down.
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"qiangcai " + number(), "Java " + Runtime.version()};
    }

    static String number() {
        return Words.of("dev.qiangcai.cli.version", Locale.ENGLISH).getString("version");
    }
}
