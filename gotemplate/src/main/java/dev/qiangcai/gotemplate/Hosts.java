package dev.qiangcai.gotemplate;

import java.util.Optional;
import java.util.regex.Pattern;

/// Addresses of the form `host:port`, as Go splits them.
final class Hosts {
    private static final Pattern IPV4 = Pattern.compile("(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?:\\.(?!$)|$)){4}");
    private static final Pattern IPV6 = Pattern.compile("[0-9a-fA-F:]*:[0-9a-fA-F:]*(?:\\d+\\.\\d+\\.\\d+\\.\\d+)?");

    private record Split(String host, String port) {}

    private Hosts() {}

    static String withoutPort(String address) {
        return split(address).map(Split::host).orElse(address);
    }

    /// The first word of the host's name, with the port; an IP address stays as it is.
    static String withoutDomain(String address) {
        var split = split(address).orElse(new Split(address, ""));
        if (IPV4.matcher(split.host()).matches() || IPV6.matcher(split.host()).matches()) {
            return address;
        }
        var dot = split.host().indexOf('.');
        var host = dot < 0 ? split.host() : split.host().substring(0, dot);
        if (split.port().isEmpty()) {
            return host;
        }
        return (host.contains(":") ? "[" + host + "]" : host) + ":" + split.port();
    }

    private static Optional<Split> split(String address) {
        var colon = address.lastIndexOf(':');
        if (colon < 0) {
            return Optional.empty();
        }
        var host = address.substring(0, colon);
        var port = address.substring(colon + 1);
        if (host.startsWith("[") && host.endsWith("]")) {
            host = host.substring(1, host.length() - 1);
        } else if (host.contains(":")) {
            return Optional.empty();
        }
        var brackets = (host + port).matches(".*[\\[\\]].*");
        return brackets ? Optional.empty() : Optional.of(new Split(host, port));
    }
}
