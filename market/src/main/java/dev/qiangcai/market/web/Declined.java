package dev.qiangcai.market.web;

/// Ends the handling of a request with this answer.
final class Declined extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Answer answer;

    Declined(Answer answer) {
        super(answer.code().message(), null, false, false);
        this.answer = answer;
    }

    Answer answer() {
        return answer;
    }
}
