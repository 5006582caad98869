package dev.qiangcai.promql;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/// The kinds of words of the language.
enum Kind {
    END_OF_INPUT(Group.OTHER, ""),
    IDENTIFIER(Group.OTHER, ""),
    METRIC(Group.OTHER, ""),
    STRING(Group.OTHER, ""),
    NUMBER(Group.OTHER, ""),
    DURATION(Group.OTHER, ""),

    LEFT_PAREN(Group.MARK, "("),
    RIGHT_PAREN(Group.MARK, ")"),
    LEFT_BRACE(Group.MARK, "{"),
    RIGHT_BRACE(Group.MARK, "}"),
    LEFT_BRACKET(Group.MARK, "["),
    RIGHT_BRACKET(Group.MARK, "]"),
    COMMA(Group.MARK, ","),
    EQUALS(Group.MARK, "="),
    COLON(Group.MARK, ":"),

    ADD(Group.OPERATOR, "+"),
    SUB(Group.OPERATOR, "-"),
    MUL(Group.OPERATOR, "*"),
    DIV(Group.OPERATOR, "/"),
    MOD(Group.OPERATOR, "%"),
    POW(Group.OPERATOR, "^"),
    EQ(Group.OPERATOR, "=="),
    NE(Group.OPERATOR, "!="),
    LE(Group.OPERATOR, "<="),
    LT(Group.OPERATOR, "<"),
    GE(Group.OPERATOR, ">="),
    GT(Group.OPERATOR, ">"),
    TRIM_UPPER(Group.OPERATOR, "</"),
    TRIM_LOWER(Group.OPERATOR, ">/"),
    MATCH(Group.OPERATOR, "=~"),
    NO_MATCH(Group.OPERATOR, "!~"),
    AT(Group.OPERATOR, "@"),
    AND(Group.OPERATOR, "and"),
    OR(Group.OPERATOR, "or"),
    UNLESS(Group.OPERATOR, "unless"),
    ATAN2(Group.OPERATOR, "atan2"),

    SUM(Group.AGGREGATOR, "sum"),
    AVG(Group.AGGREGATOR, "avg"),
    COUNT(Group.AGGREGATOR, "count"),
    MIN(Group.AGGREGATOR, "min"),
    MAX(Group.AGGREGATOR, "max"),
    GROUP(Group.AGGREGATOR, "group"),
    STDDEV(Group.AGGREGATOR, "stddev"),
    STDVAR(Group.AGGREGATOR, "stdvar"),
    TOPK(Group.AGGREGATOR, "topk"),
    BOTTOMK(Group.AGGREGATOR, "bottomk"),
    COUNT_VALUES(Group.AGGREGATOR, "count_values"),
    QUANTILE(Group.AGGREGATOR, "quantile"),
    LIMITK(Group.AGGREGATOR, "limitk"),
    LIMIT_RATIO(Group.AGGREGATOR, "limit_ratio"),

    OFFSET(Group.KEYWORD, "offset"),
    SMOOTHED(Group.KEYWORD, "smoothed"),
    ANCHORED(Group.KEYWORD, "anchored"),
    BY(Group.KEYWORD, "by"),
    WITHOUT(Group.KEYWORD, "without"),
    ON(Group.KEYWORD, "on"),
    IGNORING(Group.KEYWORD, "ignoring"),
    GROUP_LEFT(Group.KEYWORD, "group_left"),
    GROUP_RIGHT(Group.KEYWORD, "group_right"),
    FILL(Group.KEYWORD, "fill"),
    FILL_LEFT(Group.KEYWORD, "fill_left"),
    FILL_RIGHT(Group.KEYWORD, "fill_right"),
    BOOL(Group.KEYWORD, "bool"),

    START(Group.CALL, "start"),
    END(Group.CALL, "end"),
    STEP(Group.CALL, "step"),
    RANGE(Group.CALL, "range"),
    MAX_OF(Group.CALL, "max_of"),
    MIN_OF(Group.CALL, "min_of");

    /// What a kind is among the others; messages show each group in its own way.
    enum Group {
        OTHER,
        MARK,
        OPERATOR,
        AGGREGATOR,
        KEYWORD,
        CALL
    }

    private static final Map<String, Kind> WORDS = Arrays.stream(values())
            .filter(kind -> !kind.text.isEmpty() && Character.isLetter(kind.text.charAt(0)))
            .collect(Collectors.toMap(kind -> kind.text, kind -> kind));

    final Group group;
    final String text;

    Kind(Group group, String text) {
        this.group = group;
        this.text = text;
    }

    /// The kind of a word in lower case; an identifier where it is none of the language's own.
    static Kind word(String lower) {
        return lower.equals("inf") || lower.equals("nan") ? NUMBER : WORDS.getOrDefault(lower, IDENTIFIER);
    }

    boolean aggregator() {
        return group == Group.AGGREGATOR;
    }

    /// How tightly a binary operator binds; 0 for everything else. Only `^` binds to the right.
    int power() {
        return switch (this) {
            case OR -> 1;
            case AND, UNLESS -> 2;
            case EQ, NE, LE, LT, GE, GT, TRIM_UPPER, TRIM_LOWER -> 3;
            case ADD, SUB -> 4;
            case MUL, DIV, MOD, ATAN2 -> 5;
            case POW -> 6;
            default -> 0;
        };
    }

    /// Whether the word may also name a metric.
    boolean metric() {
        return switch (this) {
            case IDENTIFIER, METRIC, AND, OR, UNLESS -> true;
            case BY, WITHOUT, OFFSET, SMOOTHED, ANCHORED, FILL, FILL_LEFT, FILL_RIGHT -> true;
            default -> group == Group.AGGREGATOR || group == Group.CALL;
        };
    }

    /// Whether an expression may begin with the word.
    boolean begins() {
        return switch (this) {
            case LEFT_PAREN, LEFT_BRACE, STRING, NUMBER, DURATION, ADD, SUB -> true;
            default -> metric();
        };
    }

    /// Whether the word may also name a label in a grouping.
    boolean label() {
        return metric() || group == Group.KEYWORD || this == ATAN2;
    }
}
