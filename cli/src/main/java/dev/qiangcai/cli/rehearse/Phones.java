package dev.qiangcai.cli.rehearse;

import dev.qiangcai.buyer.visit.Challenge;
import dev.qiangcai.buyer.visit.Owner;
import dev.qiangcai.market.members.Phone;
import dev.qiangcai.market.members.TextMessages;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/// Everybody's phones: the practice store's text messages arrive here, and their owners read them off. Safe for any
/// thread.
final class Phones implements TextMessages {
    private final Map<String, String> codes = new ConcurrentHashMap<>();

    @Override
    public void send(Phone phone, String code) {
        codes.put(phone.digits(), code);
    }

    /// The newest code that came to that number; it is read once.
    Optional<String> code(String number) {
        return Optional.ofNullable(codes.remove(number));
    }

    /// Somebody who has that phone at hand.
    Owner owner(String number, Function<Challenge, Optional<Map<String, String>>> solver) {
        return new Owner() {
            @Override
            public Optional<String> secret(String name) {
                return Optional.of(number);
            }

            @Override
            public Optional<String> code() {
                return Phones.this.code(number);
            }

            @Override
            public Optional<Map<String, String>> solve(Challenge challenge) {
                return solver.apply(challenge);
            }
        };
    }
}
