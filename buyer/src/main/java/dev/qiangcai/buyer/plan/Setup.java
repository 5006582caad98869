package dev.qiangcai.buyer.plan;

import dev.qiangcai.buyer.notices.Channel;
import dev.qiangcai.buyer.storage.ServerAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Everything around a purchase: the store, the account, where things are kept, and how the program speaks.
///
/// @param state the folder of the session, the reports and, without a storage, the journal
/// @param storage the database of the journal where several machines share it
/// @param language empty: the machine's
/// @param told the ways to those who are told of what happens
public record Setup(
        StoreChoice store,
        Account account,
        Path state,
        Optional<ServerAddress> storage,
        Optional<Locale> language,
        LogChoice log,
        List<Channel> told) {
    public Setup {
        told = List.copyOf(told);
    }
}
