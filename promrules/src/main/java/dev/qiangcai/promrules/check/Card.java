package dev.qiangcai.promrules.check;

import java.util.Objects;

/// What there is to know of a check.
///
/// @param id its name, for reports and for ignoring it
/// @param explanation what goes wrong where it finds something
/// @param remedy what to do
public record Card(String id, String explanation, String remedy) {
    public Card {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(explanation, "explanation");
        Objects.requireNonNull(remedy, "remedy");
    }
}
