package dev.qiangcai.buyer.plan;

import dev.qiangcai.guard.words.Sentence;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// What a plan for one store may hold, to be shown as a form and filled in. It checks nothing itself: what is filled in
/// is read as every plan is.
///
/// ```java
/// var form = PlanForm.of(PlanEdit.of(file), "shangchao", zone);
/// switch (form.fill(Map.of("buy.count", "2", "buy.items[0].sku", "egg-30"))) {
///     case PlanForm.Filled(var edit, var plan) -> show(edit.diff());
///     case PlanForm.Refused(var errors) -> errors.forEach(page::mark);
/// }
/// ```
public final class PlanForm {
    /// The answer that removes what is never shown again.
    public static final String REMOVED = "-";

    private static final String PROFILE = "store.profile";
    private static final String SETTINGS = "store.settings.";
    private static final String ITEMS = "buy.items";
    private static final String STATE = "state";

    private final PlanEdit edit;
    private final FormFields fields;
    private final Plan.World world;

    private PlanForm(PlanEdit edit, FormFields fields, Plan.World world) {
        this.edit = edit;
        this.fields = fields;
        this.world = world;
    }

    /// What came of filling it in.
    public sealed interface Outcome {}

    /// All of it fits.
    public record Filled(PlanEdit edit, Plan plan) implements Outcome {}

    /// What does not fit, by key, with what to write instead.
    public record Refused(Map<String, Sentence> errors) implements Outcome {}

    /// @param profile the store that is chosen
    /// @param zone what a time without an offset is in
    /// @throws PlanException when the profile cannot be used
    public static PlanForm of(PlanEdit edit, String profile, ZoneId zone) {
        // The file is looked at by itself: what the environment says instead is no part of it.
        return of(edit, profile, new Plan.World(Map.of(), InstantSource.system(), zone, StoreNeeds::of));
    }

    static PlanForm of(PlanEdit edit, String profile, Plan.World world) {
        var chosen = edit.with(PROFILE, profile);
        var needs = Plan.Reader.of(chosen.read(), Map.of(), world).needs();
        for (var key : chosen.values().keySet()) {
            boolean asked =
                    needs.settings().stream().anyMatch(setting -> key.equalsIgnoreCase(SETTINGS + setting.name()));
            if (key.startsWith(SETTINGS) && !asked) {
                chosen = chosen.without(key);
            }
        }
        var seals = Plan.Reader.of(chosen.read(), Map.of(), world).seals();
        return new PlanForm(chosen, new FormFields(needs, world.zone(), chosen.values(), seals), world);
    }

    /// Every field but the items, in the order in which they are asked for.
    public List<FormField> fields() {
        return fields.all();
    }

    /// What the plan buys today: any one of these, the first that can be had.
    public List<Pick> items() {
        return picks(edit.values());
    }

    /// What stands around the purchase as far as it is filled in: enough to look around at the store. What only a
    /// purchase needs may still be missing.
    ///
    /// @throws PlanException when something does not fit
    public Setup around(Map<String, String> answers) {
        var filled = edit;
        for (var answer : answers.entrySet()) {
            if (answer.getKey().startsWith("store.") || answer.getKey().equals(STATE)) {
                filled = answered(filled, answer.getKey(), answer.getValue().strip());
            }
        }
        var looking = world.asking(profile -> world.profiles().apply(profile).toLook());
        return reader(moved(filled), looking).setup();
    }

    /// The plan with what was filled in. A key that is not among the answers stays as it is, and one with an empty
    /// answer goes; items are all of them or none. What is never shown again goes with [#REMOVED].
    ///
    /// @param answers by key, as the owner wrote them
    public Outcome fill(Map<String, String> answers) {
        var errors = new LinkedHashMap<String, Sentence>();
        var filled = taken(answers, answers.keySet().stream().filter(key -> !Seals.secret(key)), edit, errors);
        filled = kept(answers, filled, errors);
        filled = taken(answers, answers.keySet().stream().filter(Seals::secret), filled, errors);
        filled = new NoticeAnswers(answers, seals(filled)).into(filled, errors);
        var picks = picks(answers);
        filled = picks.isEmpty() ? filled : filled.withItems(picks);
        return checked(filled, errors);
    }

    private PlanEdit taken(
            Map<String, String> answers, Stream<String> keys, PlanEdit before, Map<String, Sentence> errors) {
        var filled = before;
        for (var key : keys.toList()) {
            try {
                filled = answered(filled, key, answers.getOrDefault(key, "").strip());
            } catch (PlanException refused) {
                errors.put(key, refused.sentence());
            }
        }
        return filled;
    }

    /// What is secret goes on to open with the key of the plan's state folder, whichever that is now; and a login file
    /// that is named is sealed.
    private PlanEdit kept(Map<String, String> answers, PlanEdit filled, Map<String, Sentence> errors) {
        try {
            var moved = moved(filled);
            return answers.containsKey(LoginFile.KEY) ? withLogin(moved) : moved;
        } catch (PlanException refused) {
            errors.put(STATE, refused.sentence());
            return filled;
        }
    }

    /// The key lies in the state folder: in another one there is another.
    private PlanEdit moved(PlanEdit filled) {
        var seals = seals(filled);
        if (seals.state().equals(fields.seals().state())) {
            return filled;
        }
        var moved = filled;
        for (var value : filled.values().entrySet()) {
            if (Seals.secret(value.getKey()) && Seals.sealed(value.getValue())) {
                moved = moved.with(value.getKey(), seals.sealedAnew(value.getKey(), value.getValue(), fields.seals()));
            }
        }
        return LoginFile.of(moved.file(), moved.values())
                        .filter(login -> login.rest() == FormField.Rest.SEALED)
                        .isPresent()
                ? withLogin(moved)
                : moved;
    }

    private PlanEdit withLogin(PlanEdit filled) {
        return LoginFile.of(filled.file(), filled.values())
                .map(login -> filled.beside(login.sealed(seals(filled), fields.seals())))
                .orElse(filled);
    }

    private static Plan.Reader reader(PlanEdit edit, Plan.World world) {
        var reading = edit.login().map(world::with).orElse(world);
        return Plan.Reader.of(edit.read(), Map.of(), reading);
    }

    /// What a plan seals with; the plan of before where its new state folder is none.
    private Seals seals(PlanEdit filled) {
        try {
            return Plan.Reader.of(filled.read(), Map.of(), world).seals();
        } catch (PlanException _) {
            return fields.seals(); // That the folder is none is told where the plan is read as a whole.
        }
    }

    private PlanEdit answered(PlanEdit filled, String key, String answer) {
        if (key.startsWith(ITEMS) || NoticeAnswers.about(key)) {
            return filled;
        }
        if (Seals.secret(key)) {
            return secret(filled, key, answer);
        }
        if (answer.isEmpty()) {
            return filled.without(key);
        }
        return filled.with(key, key.equals("buy.opensAt") ? moment(answer) : answer);
    }

    private PlanEdit secret(PlanEdit filled, String key, String answer) {
        if (answer.isEmpty()) {
            return filled;
        }
        if (answer.equals(REMOVED)) {
            return filled.without(key);
        }
        var standing = Optional.ofNullable(filled.values().get(key));
        return filled.with(key, seals(filled).answered(key, standing, answer));
    }

    /// A page's clock shows no offset; the file says which one was meant.
    private String moment(String answer) {
        try {
            return LocalDateTime.parse(answer)
                    .atZone(world.zone())
                    .toOffsetDateTime()
                    .toString();
        } catch (DateTimeException _) {
            return answer;
        }
    }

    /// The reader stops at the first thing that does not fit. Each time, something that fits takes its place, so that
    /// all of them are told at once.
    private Outcome checked(PlanEdit filled, Map<String, Sentence> errors) {
        var candidate = filled;
        for (int left = fields.all().size() + Known.of(FileShape.PLAN).keys().size(); left > 0; left--) {
            try {
                var plan = reader(candidate, world).plan();
                return errors.isEmpty() ? new Filled(filled, plan) : new Refused(errors);
            } catch (PlanException refused) {
                var key = key(refused);
                errors.putIfAbsent(key, refused.sentence());
                var next = mended(candidate, key);
                if (next.text().equals(candidate.text())) {
                    break;
                }
                candidate = next;
            }
        }
        return new Refused(errors);
    }

    private static PlanEdit mended(PlanEdit candidate, String key) {
        if (key.startsWith(ITEMS)) {
            return candidate.withItems(List.of(new Pick.BySku("any")));
        }
        return switch (key) {
            case PROFILE -> candidate;
            case "buy.limits.unitPrice", "buy.limits.total", "buy.count" -> candidate.with(key, "1");
            case "buy.on" -> candidate.with(key, "restock");
            case "buy.opensAt" -> candidate.with(key, "announced");
            default -> key.startsWith(SETTINGS) ? candidate.with(key, "any") : candidate.without(key);
        };
    }

    /// What is wrong with the login file is wrong with the field that names it.
    private String key(PlanException refused) {
        return refused.place().equals(edit.file().toString()) ? refused.key() : LoginFile.KEY;
    }

    /// What these answers, or these values of a plan, are going to buy.
    public static List<Pick> picks(Map<String, String> values) {
        var sorted = new TreeMap<Integer, Pick>();
        for (var value : values.entrySet()) {
            var parts = value.getKey().split("[\\[\\].]+", -1);
            boolean item = value.getKey().matches("buy\\.items\\[\\d{1,2}]\\.(name|sku)");
            if (item && !value.getValue().isBlank()) {
                var text = value.getValue().strip();
                sorted.put(
                        Integer.parseInt(parts[2]),
                        parts[3].equals("sku") ? new Pick.BySku(text) : new Pick.ByName(text));
            }
        }
        return new ArrayList<>(sorted.values());
    }
}
