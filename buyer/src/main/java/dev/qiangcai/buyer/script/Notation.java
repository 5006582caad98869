package dev.qiangcai.buyer.script;

import java.util.stream.Collectors;

/// What a text is written in, and how names and values are spelled there.
public enum Notation {
    YAML(": "),
    TOML(" = "),
    JSON(": ");

    private final String between;

    Notation(String between) {
        this.between = between;
    }

    Node.Branch read(String text) {
        return switch (this) {
            case YAML -> new YamlOutline(text).root();
            case TOML -> new TomlOutline(text).root();
            case JSON -> new JsonOutline(text).root();
        };
    }

    /// A text that holds nothing yet.
    public String empty() {
        return this == JSON ? "{}\n" : "";
    }

    /// `name: value`
    String entry(String name, String value) {
        return (this == JSON ? Literal.quoted(name) : name) + between + value;
    }

    /// @param bare whether it may stand without quotes where the notation allows that
    String literal(String value, boolean bare) {
        boolean fits = switch (this) {
            case YAML -> Literal.plainYaml(value);
            case TOML, JSON -> Literal.wholeNumber(value);
        };
        return bare && fits ? value : Literal.quoted(value);
    }

    /// Values on one line, in brackets.
    String inline(Value value) {
        return switch (value) {
            case Value.Text(var text) -> literal(text, true);
            case Value.Texts(var texts) ->
                texts.stream().map(Literal::quoted).collect(Collectors.joining(", ", "[", "]"));
            case Value.Rows(var rows) ->
                rows.stream()
                        .map(row -> row.entrySet().stream()
                                .map(cell -> entry(cell.getKey(), Literal.quoted(cell.getValue())))
                                .collect(Collectors.joining(", ", "{", "}")))
                        .collect(Collectors.joining(", ", "[", "]"));
        };
    }
}
