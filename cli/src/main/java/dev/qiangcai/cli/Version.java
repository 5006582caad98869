package dev.qiangcai.cli;

import java.util.ResourceBundle;
import picocli.CommandLine.IVersionProvider;

/// The version that the build wrote down.
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        var version = ResourceBundle.getBundle("dev.qiangcai.cli.version").getString("version");
        return new String[] {"qiangcai " + version, "Java " + Runtime.version()};
    }
}
