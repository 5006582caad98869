package dev.qiangcai.dist;

import static java.util.Objects.requireNonNull;

import java.util.ResourceBundle;

/// The release that is shipped, as packages and containers name it.
///
/// @param version as Maven has it
record Release(String version) {
    Release {
        requireNonNull(version, "version");
    }

    /// What has been compiled here.
    static Release here() {
        return new Release(ResourceBundle.getBundle("dev.qiangcai.dist.release").getString("version"));
    }

    /// As Debian sorts it: what comes before a release stands behind a tilde, and nothing behind a hyphen.
    String debian() {
        return version.replace('-', '~');
    }

    /// The name of the package's file.
    String deb() {
        return "qiangcai_" + debian() + "_" + Machine.here().debian() + ".deb";
    }
}
