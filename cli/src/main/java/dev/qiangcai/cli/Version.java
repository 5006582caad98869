package dev.qiangcai.cli;

import java.util.ResourceBundle;
import picocli.CommandLine.IVersionProvider;

/// The version that the build wrote down.
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"qiangcai " + number(), "Java " + Runtime.version()};
    }

    static String number() {
        return ResourceBundle.getBundle("dev.qiangcai.cli.version").getString("version");
    }
}
