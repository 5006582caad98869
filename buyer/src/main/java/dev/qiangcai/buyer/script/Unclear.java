package dev.qiangcai.buyer.script;

/// A text whose parts cannot be told apart here, though it may be well-formed.
public final class Unclear extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unclear() {
        super("the parts of the text cannot be told apart");
    }
}
