package dev.qiangcai.cli;

import dev.qiangcai.market.members.Phone;
import dev.qiangcai.market.members.TextMessages;
import dev.qiangcai.market.rivals.CodeBox;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/// Where the practice store's text messages arrive, in place of phones. Rivals read theirs here; a
/// shopper's are passed on. Remembers the newest code of at most 4,096 phones. Safe for any thread.
final class CodeBoard implements TextMessages, CodeBox {
    private static final int PHONES = 4_096;
    private static final String RIVALS = "1000000";

    private final BiConsumer<Phone, String> shopper;
    private final Map<String, String> newest = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > PHONES;
        }
    };

    /// @param shopper told of each code that is not a rival's
    CodeBoard(BiConsumer<Phone, String> shopper) {
        this.shopper = shopper;
    }

    @Override
    public void send(Phone phone, String code) {
        synchronized (newest) {
            newest.put(phone.digits(), code);
        }
        if (!phone.digits().startsWith(RIVALS)) {
            shopper.accept(phone, code);
        }
    }

    @Override
    public Optional<String> code(String phone) {
        synchronized (newest) {
            return Optional.ofNullable(newest.get(phone));
        }
    }
}
