package dev.qiangcai.buyer.plan;

import com.fasterxml.jackson.databind.JsonNode;
import dev.qiangcai.buyer.script.Notation;
import dev.qiangcai.buyer.script.Script;
import dev.qiangcai.buyer.script.Unclear;
import dev.qiangcai.mend.Rewrite;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// A plan's file, and what its owner wants changed in it. Comments, order and everything else stay as they are; what
/// comes out was read back with the parser that plans are read by. Immutable.
///
/// ```java
/// var edit = PlanEdit.of(Path.of("qiangcai.yaml")).with("buy.count", "2");
/// edit.diff().forEach(System.out::println);
/// edit.plan(); // every check that can be made without the store
/// edit.write();
/// ```
public final class PlanEdit {
    private static final Known KNOWN = Known.of(FileShape.PLAN);
    private static final String ITEMS = "buy.items";
    private static final String NOTICES = "notify";

    private final Path file;
    private final Optional<String> before;
    private final Script script;
    private final Optional<LoginFile> login;

    private PlanEdit(Path file, Optional<String> before, Script script, Optional<LoginFile> login) {
        this.file = file;
        this.before = before;
        this.script = script;
        this.login = login;
    }

    /// The file as it is; where there is none, a new one in the format that its name says.
    ///
    /// @throws PlanException when there is a file that is no plan
    public static PlanEdit of(Path file) {
        var format = Format.ofFile(file.toString()).orElseThrow(() -> new UnknownFormat(new Spot(file, "")));
        var notation = Notation.valueOf(format.name());
        if (Files.notExists(file, LinkOption.NOFOLLOW_LINKS)) {
            return new PlanEdit(file, Optional.empty(), new Script(notation, notation.empty()), Optional.empty());
        }
        var text = PlanFile.read(file, FileShape.PLAN).text();
        return new PlanEdit(file, Optional.of(text), new Script(notation, text), Optional.empty());
    }

    public Path file() {
        return file;
    }

    /// The new text.
    public String text() {
        return script.text();
    }

    /// Every value of the new text by its key, such as `buy.items[0].name`.
    public Map<String, String> values() {
        return values(read());
    }

    private static Map<String, String> values(PlanFile read) {
        var values = new LinkedHashMap<String, String>();
        collect("", read.tree(), values);
        return values;
    }

    /// With that value.
    ///
    /// @param key any but those of the items
    /// @throws PlanException when no such key is known, or the file is written in a way that cannot be followed
    public PlanEdit with(String key, String value) {
        var wanted = values();
        if (!KNOWN.holds(key) || key.startsWith(ITEMS)) {
            throw new UnknownKey(new Spot(file, key), KNOWN.nearest(key));
        }
        // Half a sign cannot be written; the owner's page never sends one.
        var whole = new String(value.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        if (whole.equals(wanted.put(key, whole))) {
            return this;
        }
        return changed(text -> text.set(key, whole), key, wanted);
    }

    /// With one more address of somebody who is told.
    PlanEdit telling(String address) {
        var wanted = values();
        var key = notice(notices(wanted).size());
        wanted.put(key, address);
        return changed(text -> text.add(NOTICES, address), key, wanted);
    }

    /// Without that key, and without a section or a list that held nothing else.
    public PlanEdit without(String key) {
        var wanted = values();
        if (wanted.remove(key) == null) {
            return this;
        }
        if (key.startsWith(NOTICES)) {
            return untold(key, wanted);
        }
        var emptied = script.notation() == Notation.TOML ? key : emptied(key, wanted);
        return changed(text -> text.remove(emptied), key, wanted);
    }

    /// Those behind it move up.
    private PlanEdit untold(String key, Map<String, String> left) {
        var told = notices(left);
        var wanted = new LinkedHashMap<>(left);
        wanted.keySet().removeIf(each -> each.startsWith(NOTICES));
        for (int i = 0; i < told.size(); i++) {
            wanted.put(notice(i), told.get(i));
        }
        return changed(text -> text.remove(told.isEmpty() ? NOTICES : key), key, wanted);
    }

    /// Who is told, in the file's order.
    static List<String> notices(Map<String, String> values) {
        return values.entrySet().stream()
                .filter(value -> value.getKey().startsWith(NOTICES + "["))
                .map(Map.Entry::getValue)
                .toList();
    }

    /// The key of one of them.
    static String notice(int number) {
        return NOTICES + "[" + number + "]";
    }

    /// With that login file, which is written together with the plan.
    PlanEdit beside(LoginFile other) {
        return new PlanEdit(file, before, script, Optional.of(other));
    }

    /// The login file as it would be, where it would change.
    Optional<LoginFile> login() {
        return login;
    }

    /// With these items and no others.
    public PlanEdit withItems(List<Pick> items) {
        if (items.isEmpty()) {
            throw new MissingKey(new Spot(file, ITEMS), ITEMS);
        }
        var rows = new ItemRows(values());
        return changed(text -> rows.change(text, items), ITEMS, rows.wanted(items));
    }

    /// The keys of the secrets that stand in the text as they are, or in a file that it names.
    public List<String> plain() {
        var values = values();
        boolean open = LoginFile.of(file, values)
                .filter(named -> named.rest() == FormField.Rest.PLAIN)
                .isPresent();
        return values.entrySet().stream()
                .filter(value -> Seals.readable(value.getKey(), value.getValue())
                        || (open && value.getKey().equals(LoginFile.KEY)))
                .map(Map.Entry::getKey)
                .toList();
    }

    /// What would change, line by line, as a unified diff; nothing where nothing would. Secrets are `•••` there.
    public List<String> diff() {
        var secrets = Stream.of(before.orElse(script.notation().empty()), text())
                .flatMap(text -> values(PlanFile.of(file, text, FileShape.PLAN)).entrySet().stream())
                .filter(value -> Seals.secret(value.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        return Stream.of(change().diff(secrets), login.map(LoginFile::diff).orElse(List.of()))
                .flatMap(List::stream)
                .toList();
    }

    /// Stands for the file as it was read: who shows a change and writes it later compares this first.
    public String fingerprint() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(before.orElse("").getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }

    /// The plan that the new text is, with every check that can be made without asking the store.
    ///
    /// @throws PlanException when one fails
    public Plan plan() {
        return Plan.Reader.of(read(), Map.of(), Plan.World.system()).plan();
    }

    /// Writes the new text whole, or not at all. A new file, and one with secrets in it, is for its owner alone.
    ///
    /// @throws PlanException when the file was changed since it was read, or cannot be written
    public void write() {
        change().write(holdsSecrets() ? Rewrite.Rights.OWNER_ONLY : Rewrite.Rights.AS_BEFORE);
        login.ifPresent(LoginFile::write);
    }

    PlanFile read() {
        return PlanFile.of(file, text(), FileShape.PLAN);
    }

    private boolean holdsSecrets() {
        return values().keySet().stream().anyMatch(key -> key.startsWith("account.") || Seals.secret(key));
    }

    private FileChange change() {
        return new FileChange(file, before, text());
    }

    /// @param wanted what must be read back
    private PlanEdit changed(UnaryOperator<Script> change, String key, Map<String, String> wanted) {
        try {
            var edit = new PlanEdit(file, before, change.apply(script), login);
            if (edit.values().equals(wanted)) {
                return edit;
            }
        } catch (Unclear | MalformedPlan | WrongShape _) {
            // Said below: the owner's file is as it was, and it is this program that cannot follow it.
        }
        throw new NotEditable(new Spot(file, key));
    }

    /// The largest section that is empty without that key; the key itself where there is none.
    private static String emptied(String key, Map<String, String> left) {
        for (int dot = key.indexOf('.'); dot >= 0; dot = key.indexOf('.', dot + 1)) {
            var section = key.substring(0, dot);
            if (left.keySet().stream().noneMatch(other -> other.startsWith(section + "."))) {
                return section;
            }
        }
        return key;
    }

    private static void collect(String key, JsonNode node, Map<String, String> values) {
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                collect(key + "[" + i + "]", node.get(i), values);
            }
        } else if (node.isObject()) {
            node.properties()
                    .forEach(entry -> collect(
                            key.isEmpty() ? entry.getKey() : key + "." + entry.getKey(), entry.getValue(), values));
        } else {
            values.put(key, node.asText());
        }
    }
}
