package dev.qiangcai.buyer.plan;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/// Everything around a purchase: the store, the account, where things are kept, and how the program speaks.
///
/// @param state the folder of the journal, the session and the reports
/// @param language empty: the machine's
public record Setup(StoreChoice store, Account account, Path state, Optional<Locale> language, LogChoice log) {}
