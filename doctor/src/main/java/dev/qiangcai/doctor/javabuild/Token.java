package dev.qiangcai.doctor.javabuild;

import dev.qiangcai.doctor.facts.Written;

/// A piece of a Gradle script.
///
/// @param kind what it is
/// @param text a word or sign as it stands, a string without its quotes
record Token(Kind kind, Written text) {
    enum Kind {
        WORD,
        STRING,
        SIGN,
        LINE_END
    }

    boolean sign(char sign) {
        return kind == Kind.SIGN && text.value().charAt(0) == sign;
    }

    boolean word(String word) {
        return kind == Kind.WORD && text.value().equals(word);
    }
}
