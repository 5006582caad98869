package dev.qiangcai.console.desk;

import dev.qiangcai.buyer.plan.FormField;
import dev.qiangcai.buyer.plan.FormField.Kind;
import dev.qiangcai.buyer.plan.Pick;
import dev.qiangcai.buyer.plan.PlanForm;
import dev.qiangcai.guard.words.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A form as far as it is filled in.
///
/// @param fields what is asked for
/// @param items the items of the plan, and room for one more
/// @param answers what was filled in, by key; what is hidden is not among them
/// @param errors what does not fit, by key
public record Filling(
        List<FormField> fields, List<Item> items, Map<String, String> answers, Map<String, Sentence> errors) {
    private static final int MOST_ITEMS = 20;

    /// One item by its number at the store, or by its name there.
    public record Item(String sku, String name) {}

    public Filling {
        fields = List.copyOf(fields);
        items = List.copyOf(items);
        answers = Map.copyOf(answers);
        errors = Map.copyOf(errors);
    }

    /// @param answers where it holds items, they go before the plan's
    static List<Item> rows(Map<String, String> answers, List<Pick> picks) {
        boolean answered = answers.keySet().stream().anyMatch(key -> key.startsWith("buy.items["));
        var rows = new ArrayList<Item>();
        for (var pick : answered ? PlanForm.picks(answers) : picks) {
            rows.add(
                    switch (pick) {
                        case Pick.BySku(var sku) -> new Item(sku, "");
                        case Pick.ByName(var name) -> new Item("", name);
                    });
        }
        if (rows.size() < MOST_ITEMS) {
            rows.add(new Item("", ""));
        }
        return rows;
    }

    /// What a field shows: what was filled in, else what the plan says.
    public String value(FormField field) {
        return field.kind() instanceof Kind.Hidden
                ? ""
                : answers.getOrDefault(field.key(), field.value().orElse(""));
    }

    public Optional<Sentence> error(String key) {
        return Optional.ofNullable(errors.get(key));
    }

    /// What does not fit and belongs to no field that is shown.
    public List<Sentence> otherErrors() {
        return errors.entrySet().stream()
                .filter(error -> fields.stream().noneMatch(field -> field.key().equals(error.getKey())))
                .map(Map.Entry::getValue)
                .toList();
    }
}
