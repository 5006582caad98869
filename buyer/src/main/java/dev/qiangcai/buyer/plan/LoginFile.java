package dev.qiangcai.buyer.plan;

import dev.qiangcai.buyer.plan.FormField.Rest;
import dev.qiangcai.buyer.script.Notation;
import dev.qiangcai.buyer.script.Script;
import dev.qiangcai.buyer.script.Unclear;
import dev.qiangcai.mend.Rewrite;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The file that holds what a plan never does: a password, beside a phone number or an address. Each of its values
/// stands there as it is, or sealed like a secret of the plan that names the file. Immutable.
///
/// @param before the file as it was read
/// @param read the file as it would be
record LoginFile(String before, PlanFile read) {
    static final String KEY = "account.login";
    private static final String ACCOUNT = "account.";

    /// The one that a plan names; empty where it names none, or one that cannot be read.
    ///
    /// @param plan the plan's file
    /// @param values the plan's
    static Optional<LoginFile> of(Path plan, Map<String, String> values) {
        try {
            return Optional.ofNullable(values.get(KEY))
                    .map(String::strip)
                    .filter(named -> !named.isEmpty())
                    .map(named -> PlanFile.folder(plan).resolve(named).normalize())
                    .map(file -> PlanFile.read(file, FileShape.LOGIN))
                    .map(read -> new LoginFile(read.text(), read));
        } catch (PlanException | IllegalArgumentException _) {
            return Optional.empty(); // Whoever reads the plan as a whole says so.
        }
    }

    /// What a value is sealed as.
    static String key(String name) {
        return ACCOUNT + name;
    }

    /// How its secrets lie there.
    Rest rest() {
        return values().values().stream().allMatch(Seals::sealed) ? Rest.SEALED : Rest.PLAIN;
    }

    /// With every value sealed; as it is where it is written in a way that cannot be followed.
    ///
    /// @param earlier what opens those that are sealed with another key
    /// @throws PlanException when the state folder has no key and can be given none
    LoginFile sealed(Seals seals, Seals earlier) {
        try {
            var held = values();
            var wanted = new LinkedHashMap<>(held);
            wanted.replaceAll((name, value) -> seals.sealedAnew(key(name), value, earlier));
            var script = new Script(Notation.valueOf(read.format().name()), read.text());
            for (var value : wanted.entrySet()) {
                script = value.getValue().equals(held.get(value.getKey()))
                        ? script
                        : script.set(value.getKey(), value.getValue());
            }
            var sealed = new LoginFile(before, PlanFile.of(read.path(), script.text(), FileShape.LOGIN));
            return sealed.values().equals(wanted) ? sealed : this;
        } catch (Unclear | MalformedPlan | WrongShape _) {
            return this;
        }
    }

    /// What would change; what is secret is `•••` there.
    List<String> diff() {
        var was = values(PlanFile.of(read.path(), before, FileShape.LOGIN));
        var secrets =
                Stream.concat(was.values().stream(), values().values().stream()).toList();
        return change().diff(secrets);
    }

    /// @throws PlanException when the file was changed since it was read, or cannot be written
    void write() {
        if (before.equals(read.text())) {
            return;
        }
        change().write(Rewrite.Rights.OWNER_ONLY);
    }

    private FileChange change() {
        return new FileChange(read.path(), Optional.of(before), read.text());
    }

    private Map<String, String> values() {
        return values(read);
    }

    private static Map<String, String> values(PlanFile file) {
        var values = new LinkedHashMap<String, String>();
        file.tree()
                .properties()
                .forEach(value -> values.put(value.getKey(), value.getValue().asText()));
        values.values().removeIf(String::isBlank);
        return values;
    }

    /// Without what it holds.
    @Override
    public String toString() {
        return read.path().toString();
    }
}
