package dev.qiangcai.buyer.plan;

import dev.qiangcai.buyer.notices.BadChannel;
import dev.qiangcai.buyer.notices.Channels;
import dev.qiangcai.guard.words.Sentence;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// What was filled in of whom to tell. An empty answer leaves an address as it is.
///
/// @param answers by key; all but those of `notify` are passed over
/// @param seals what addresses are written with
record NoticeAnswers(Map<String, String> answers, Seals seals) {
    private static final Pattern KEY = Pattern.compile("notify\\[(\\d{1,2})]");

    static boolean about(String key) {
        return KEY.matcher(key).matches();
    }

    /// @param errors is given what is no address, by key
    PlanEdit into(PlanEdit edit, Map<String, Sentence> errors) {
        int given = PlanEdit.notices(edit.values()).size();
        var filled = sound(edit, errors);
        var changed = edit;
        // From the last to the first, since a removal moves those behind it.
        for (var answer : filled.headMap(given, false).descendingMap().entrySet()) {
            var key = PlanEdit.notice(answer.getKey());
            changed = answer.getValue().equals(PlanForm.REMOVED)
                    ? changed.without(key)
                    : changed.with(key, answer.getValue());
        }
        for (var address : filled.tailMap(given).values()) {
            changed = address.equals(PlanForm.REMOVED) ? changed : changed.telling(address);
        }
        return changed;
    }

    private NavigableMap<Integer, String> sound(PlanEdit edit, Map<String, Sentence> errors) {
        var sound = new TreeMap<Integer, String>();
        for (var answer : answers.entrySet()) {
            var key = KEY.matcher(answer.getKey());
            var address = answer.getValue().strip();
            if (!key.matches() || address.isEmpty()) {
                continue;
            }
            try {
                sound.put(Integer.valueOf(key.group(1)), written(edit, answer.getKey(), address));
            } catch (BadChannel refused) {
                var spot = new Spot(edit.file(), answer.getKey());
                errors.put(answer.getKey(), new BadNotify(spot, refused).sentence());
            } catch (PlanException refused) {
                errors.put(answer.getKey(), refused.sentence());
            }
        }
        return sound;
    }

    private String written(PlanEdit edit, String key, String address) {
        if (address.equals(PlanForm.REMOVED)) {
            return address;
        }
        Channels.parse(seals.reveal(edit.file(), key, address));
        return seals.answered(key, Optional.ofNullable(edit.values().get(key)), address);
    }
}
