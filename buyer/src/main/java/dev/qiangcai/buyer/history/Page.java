package dev.qiangcai.buyer.history;

import dev.qiangcai.buyer.pages.Sight;
import java.time.Instant;
import java.util.Optional;

/// A page as it is known now.
///
/// @param id made of the address
/// @param name what the page called its product last
/// @param seq the number of its last change
/// @param since when that was
/// @param told what its owner was told last
public record Page(
        long id, String address, Optional<String> name, long seq, Instant since, Sight sight, Optional<Told> told) {
    /// What an owner was told, and when.
    public record Told(Sight sight, Instant at) {}

    Page toldNow(Sight sight, Instant at) {
        return new Page(id, address, name, seq, since, this.sight, Optional.of(new Told(sight, at)));
    }

    /// What people call it: the product's name, or else the address.
    public String title() {
        return name.orElse(address);
    }
}
