package dev.qiangcai.shop.profile;

import java.net.URI;
import java.util.List;

/// How one store speaks: its name, where it is, and the hosts that may be talked to.
///
/// @param id the profile's short name
/// @param name what people call the store
/// @param base the address that paths are relative to
/// @param hosts every host that a request, a redirect or a cookie may go to
public record Profile(String id, String name, URI base, List<String> hosts) {
    public Profile {
        hosts = List.copyOf(hosts);
    }
}
