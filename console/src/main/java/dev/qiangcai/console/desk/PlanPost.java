package dev.qiangcai.console.desk;

import dev.qiangcai.buyer.plan.PlanForm;
import io.helidon.common.parameters.Parameters;
import io.helidon.http.BadRequestException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// What the plan's form sent: what was filled in, and which of its buttons was pressed.
record PlanPost(Parameters posted) {
    private static final List<String> OURS = List.of("profile", "do", "change", "wanted", "add", "remove");
    private static final String PRICE = "price.";
    private static final Pattern ITEM = Pattern.compile("buy\\.items\\[(\\d{1,2})]\\.(?:sku|name)");
    /// Several times as many as a plan can hold.
    private static final int MOST = 500;

    private static final int LONGEST = 2_000;
    private static final int LONGEST_SEARCH = 100;

    /// Which button.
    enum Wish {
        SHOW,
        SEARCH,
        ADD,
        WRITE
    }

    Wish wish() {
        if (posted.contains("add")) {
            return Wish.ADD;
        }
        return switch (posted.first("do").orElse("")) {
            case "write" -> Wish.WRITE;
            case "search" -> Wish.SEARCH;
            default -> Wish.SHOW;
        };
    }

    String profile() {
        return posted.first("profile").orElse("").strip();
    }

    /// The change that is to be written.
    String change() {
        return posted.first("change").orElse("");
    }

    /// What is searched for.
    String wanted() {
        return cut(posted.first("wanted").orElse("").strip(), LONGEST_SEARCH);
    }

    /// What was filled in, by key.
    Map<String, String> answers() {
        var answers = new LinkedHashMap<String, String>();
        for (var name : posted.names()) {
            if (!OURS.contains(name) && !name.startsWith(PRICE)) {
                answers.put(name, cut(posted.first(name).orElse(""), LONGEST));
            }
        }
        if (answers.size() > MOST) {
            throw new BadRequestException("the form has " + answers.size() + " fields");
        }
        if (posted.contains("remove")) {
            posted.all("remove").forEach(key -> answers.put(key, PlanForm.REMOVED));
        }
        return answers;
    }

    /// The same with the chosen item in the first row that is free, and with its price for a limit where there is none
    /// yet.
    Map<String, String> added() {
        var sku = cut(posted.first("add").orElse("").strip(), LONGEST);
        var answers = answers();
        boolean there = answers.entrySet().stream()
                .anyMatch(answer -> answer.getKey().endsWith(".sku")
                        && answer.getValue().strip().equals(sku));
        if (!there && !sku.isEmpty()) {
            answers.put("buy.items[" + free(answers) + "].sku", sku);
        }
        posted.first(PRICE + sku)
                .ifPresent(price -> answers.merge(
                        "buy.limits.unitPrice", price, (old, proposed) -> old.isBlank() ? proposed : old));
        return answers;
    }

    private static int free(Map<String, String> answers) {
        var rows = new TreeMap<Integer, Boolean>();
        answers.forEach((key, value) -> {
            var item = ITEM.matcher(key);
            if (item.matches()) {
                rows.merge(Integer.valueOf(item.group(1)), value.isBlank(), Boolean::logicalAnd);
            }
        });
        return rows.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(rows.isEmpty() ? 0 : rows.lastKey() + 1);
    }

    private static String cut(String text, int most) {
        return text.substring(0, Math.min(most, text.length()));
    }
}
