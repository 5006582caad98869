package dev.qiangcai.promql;

import dev.qiangcai.promql.Expr.Binary;

/// Checks one operator against its two sides.
final class BinaryCheck {
    private final String text;
    private final Mistakes mistakes;
    private final Binary binary;
    private final ValueType left;
    private final ValueType right;

    BinaryCheck(String text, Mistakes mistakes, Binary binary) {
        this.text = text;
        this.mistakes = mistakes;
        this.binary = binary;
        this.left = binary.left().type();
        this.right = binary.right().type();
    }

    void run() {
        var comparison = comparison();
        var matching = binary.matching();
        if (matching.bool() && !comparison) {
            mistakes.add("bool modifier can only be used on comparison operators", operator());
        }
        if (comparison && !matching.bool() && left == ValueType.SCALAR && right == ValueType.SCALAR) {
            mistakes.add("comparisons between scalars must use BOOL modifier", operator());
        }
        if (matching.on()) {
            matching.labels().stream()
                    .filter(matching.include()::contains)
                    .forEach(label -> mistakes.add(
                            "label " + GoText.quoted(label) + " must not occur in ON and GROUP clause at once",
                            operator()));
        }
        side(left, binary.left());
        side(right, binary.right());
        if (left == ValueType.VECTOR && right == ValueType.VECTOR) {
            vectors();
        } else {
            scalars();
        }
    }

    private void side(ValueType type, Expr expr) {
        if (type != ValueType.SCALAR && type != ValueType.VECTOR) {
            mistakes.add("binary expression must contain only scalar and instant vector types", expr.at());
        }
    }

    private void vectors() {
        if (!set()) {
            return;
        }
        if (binary.matching().group() != Matching.Group.NONE) {
            mistakes.add("no grouping allowed for " + GoText.quoted(binary.operator()) + " operation", binary.at());
            mistakes.add("set operations must always be many-to-many", binary.at());
        }
        if (binary.matching().fills()) {
            mistakes.add("filling in missing series not allowed for set operators", binary.at());
        }
    }

    private void scalars() {
        if (!binary.matching().labels().isEmpty()) {
            mistakes.add("vector matching only allowed between instant vectors", binary.at());
        }
        if (binary.matching().fills()) {
            mistakes.add("filling in missing series only allowed between instant vectors", binary.at());
        }
        if ((left == ValueType.SCALAR || right == ValueType.SCALAR) && set()) {
            var operator = GoText.quoted(binary.operator());
            mistakes.add("set operator " + operator + " not allowed in binary scalar expression", binary.at());
        }
    }

    private boolean comparison() {
        return switch (binary.operator()) {
            case "==", "!=", "<=", "<", ">=", ">" -> true;
            default -> false;
        };
    }

    private boolean set() {
        return switch (binary.operator()) {
            case "and", "or", "unless" -> true;
            default -> false;
        };
    }

    /// Where the operator and its modifiers stand.
    private Span operator() {
        var start = binary.left().at().end();
        var end = binary.right().at().start() - 1;
        while (start < end && Lexer.space(text.charAt(start))) {
            start++;
        }
        while (end > start && Lexer.space(text.charAt(end))) {
            end--;
        }
        return new Span(start, end);
    }
}
