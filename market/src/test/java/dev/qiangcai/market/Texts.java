package dev.qiangcai.market;

import static java.util.Objects.requireNonNull;

import dev.qiangcai.market.members.Phone;
import dev.qiangcai.market.members.TextMessages;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// A drawer with everyone's phones in it.
final class Texts implements TextMessages {
    private final Map<String, String> codes = new ConcurrentHashMap<>();

    @Override
    public void send(Phone phone, String code) {
        codes.put(phone.digits(), code);
    }

    String code(String phone) {
        return requireNonNull(codes.get(phone), "no code was sent to this phone");
    }
}
