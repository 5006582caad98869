package dev.qiangcai.market.members;

/// Where the store's text messages go.
@FunctionalInterface
public interface TextMessages {
    void send(Phone phone, String code);
}
