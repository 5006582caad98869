package dev.qiangcai.buyer.plan;

import dev.qiangcai.buyer.notices.BadChannel;
import dev.qiangcai.buyer.notices.Channel;
import dev.qiangcai.buyer.notices.Channels;
import java.util.ArrayList;
import java.util.List;

/// Understands whom to tell.
///
/// @param written the addresses of the file and of the command line, one after the other
/// @param seals what opens those that are sealed
record NoticeReading(List<String> written, Values values, Seals seals) {
    private static final String KEY = Seals.NOTIFY;

    /// The environment's list stands for the file's whole list, and the command line's addresses go before both.
    List<Channel> channels() {
        var sources = values.sources();
        var variable = sources.commandLineNames(KEY + "[") ? List.<String>of() : sources.listed(KEY);
        var channels = new ArrayList<Channel>();
        var addresses = variable.isEmpty() ? written : variable;
        for (int i = 0; i < addresses.size(); i++) {
            channels.addAll(parsed(variable.isEmpty() ? KEY + "[" + i + "]" : KEY, addresses.get(i)));
        }
        return channels;
    }

    private List<Channel> parsed(String key, String address) {
        var spot = values.sources().spot(key);
        try {
            return Channels.parse(seals.reveal(spot, KEY, address));
        } catch (BadChannel refused) {
            throw new BadNotify(spot, refused);
        }
    }
}
