package dev.qiangcai.promql;

import dev.qiangcai.promql.Expr.NumberLiteral;
import java.util.Optional;

/// When a selector or a subquery looks at, if not at the evaluation time.
///
/// @param offset how far back, in seconds or as an expression of durations
/// @param moment the time behind `@`: seconds since 1970, `start()` or `end()`
/// @param extended `anchored` or `smoothed`, if either
public record Shift(Optional<Expr> offset, Optional<String> moment, Optional<String> extended) {
    static final Shift NONE = new Shift(Optional.empty(), Optional.empty(), Optional.empty());

    /// Whether there is an offset of more than nothing: Prometheus forgets `offset 0s`, and lets another one follow.
    boolean moved() {
        return offset.filter(by -> !(by instanceof NumberLiteral seconds && Math.rint(seconds.value() * 1e9) == 0))
                .isPresent();
    }

    Shift offset(Expr by) {
        return new Shift(Optional.of(by), moment, extended);
    }

    Shift moment(String to) {
        return new Shift(offset, Optional.of(to), extended);
    }

    Shift extended(String how) {
        return new Shift(offset, moment, Optional.of(how));
    }
}
