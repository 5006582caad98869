package dev.qiangcai.shop.money;

/// Which mark stands before the decimals.
public enum DecimalMark {
    POINT,
    COMMA,
    /// Nobody said: only an amount that means the same with either mark is one.
    UNDECLARED;

    /// @param mark `.` or `,`
    public static DecimalMark of(char mark) {
        return switch (mark) {
            case '.' -> POINT;
            case ',' -> COMMA;
            default -> throw new IllegalArgumentException("the decimal mark must be '.' or ',', was '" + mark + "'");
        };
    }

    boolean may(char mark) {
        return this == UNDECLARED || this == of(mark);
    }
}
