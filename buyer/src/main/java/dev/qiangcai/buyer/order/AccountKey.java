package dev.qiangcai.buyer.order;

/// Stands for an account without naming it: a salted, slow hash of the phone number. [OrderJournal#accountKey] makes
/// it.
public record AccountKey(String hash) {
    public AccountKey {
        if (hash.isBlank()) {
            throw new IllegalArgumentException("an account key must not be empty");
        }
    }
}
