package dev.qiangcai.buyer.plan;

import dev.qiangcai.buyer.notices.BadChannel;
import dev.qiangcai.buyer.notices.Channel;
import dev.qiangcai.buyer.notices.Channels;
import dev.qiangcai.buyer.plan.FormField.Kind;
import dev.qiangcai.buyer.plan.FormField.Rest;
import dev.qiangcai.guard.words.Sentence;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The fields of a plan for one store.
///
/// @param zone what a time without an offset is in
/// @param values what the plan says today
/// @param seals what opens those that are sealed
record FormFields(StoreNeeds needs, ZoneId zone, Map<String, String> values, Seals seals) {
    private static final String WORDS = "dev.qiangcai.buyer.words";
    private static final Kind TEXT = new Kind.Text();
    private static final Kind LENGTH = new Kind.Length();

    List<FormField> all() {
        var amount = new Kind.Amount(needs.currency());
        var fields = new ArrayList<FormField>();
        fields.add(field("store.profile", TEXT, true));
        for (var setting : needs.settings()) {
            var key = "store.settings." + setting.name();
            fields.add(new FormField(key, TEXT, setting.label(), setting.required(), value(key)));
        }
        fields.add(field("buy.name", TEXT, false));
        fields.add(field("buy.count", new Kind.Count(1, PurchaseReading.MOST_PIECES), false));
        fields.add(field("buy.limits.unitPrice", amount, true));
        fields.add(field("buy.limits.total", amount, true));
        fields.add(field("buy.on", new Kind.Choice(List.of("opening", "restock")), true));
        fields.add(field("buy.opensAt", new Kind.Moment(zone), false));
        fields.add(field("buy.giveUpAfter", LENGTH, false));
        fields.add(field("buy.guard", LENGTH, false));
        for (var key : List.of("account.phone", "account.email", "account.user")) {
            fields.add(field(key, hidden(key), false));
        }
        fields.add(field(LoginFile.KEY, file(), false));
        fields.addAll(notices());
        fields.add(field("store.base", TEXT, false));
        fields.add(field("store.trust", TEXT, false));
        fields.add(field("state", TEXT, false));
        fields.add(field("storage", hidden("storage"), false));
        fields.add(field("language", new Kind.Choice(List.of("zh", "en")), false));
        fields.add(field("log.level", new Kind.Choice(List.of("trace", "debug", "info", "warn", "error")), false));
        fields.add(field("log.format", new Kind.Choice(List.of("text", "json")), false));
        fields.add(field("log.file", TEXT, false));
        return List.copyOf(fields);
    }

    /// Those who are told today, and room for one more.
    private List<FormField> notices() {
        var told = PlanEdit.notices(values);
        var fields = new ArrayList<FormField>();
        for (int i = 0; i < told.size(); i++) {
            var label = Sentence.of(WORDS, "form.notify", place(told.get(i)));
            var key = PlanEdit.notice(i);
            fields.add(new FormField(key, hidden(key), label, false, Optional.empty()));
        }
        var more = Sentence.of(WORDS, "form.notify.more");
        fields.add(new FormField(
                PlanEdit.notice(told.size()), new Kind.Hidden(Rest.ABSENT), more, false, Optional.empty()));
        return fields;
    }

    /// Where it leads to, without its keys.
    private Object place(String written) {
        try {
            return Channels.parse(seals.reveal(seals.file(), Seals.NOTIFY, written)).stream()
                    .map(Channel::name)
                    .distinct()
                    .collect(Collectors.joining(", "));
        } catch (SealedElsewhere | UnusableKey _) {
            return Sentence.of(WORDS, "form.notify.closed");
        } catch (BadChannel _) {
            return "•••";
        }
    }

    private Kind hidden(String key) {
        var written = Optional.ofNullable(values.get(key));
        return new Kind.Hidden(written.map(text -> Seals.readable(key, text) ? Rest.PLAIN : Rest.SEALED)
                .orElse(Rest.ABSENT));
    }

    private Kind file() {
        return new Kind.File(
                LoginFile.of(seals.file(), values).map(LoginFile::rest).orElse(Rest.ABSENT));
    }

    private FormField field(String key, Kind kind, boolean required) {
        return new FormField(key, kind, Sentence.of(WORDS, "form." + key), required, value(key));
    }

    private Optional<String> value(String key) {
        return Optional.ofNullable(values.get(key)).filter(_ -> !Seals.secret(key));
    }
}
