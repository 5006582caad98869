package dev.qiangcai.buyer.plan;

/// Something that no log, message or report may show: a phone number, a password, a code. `toString` is `•••`.
///
/// @param reveal the text itself, for the one request that needs it
public record Secret(String reveal) {
    @Override
    public String toString() {
        return "•••";
    }
}
