package dev.qiangcai.promql;

/// What a Prometheus server has been switched on to understand beyond its stable language.
///
/// @param functions experimental functions and aggregators: `--enable-feature=promql-experimental-functions`
/// @param durations arithmetic in durations: `--enable-feature=promql-duration-expr`
/// @param ranges the `anchored` and `smoothed` modifiers: `--enable-feature=promql-extended-range-selectors`
/// @param fills the `fill`, `fill_left` and `fill_right` modifiers: `--enable-feature=promql-binop-fill-modifiers`
public record Features(boolean functions, boolean durations, boolean ranges, boolean fills) {
    /// The stable language.
    public static final Features STABLE = new Features(false, false, false, false);

    /// Everything that Prometheus can be switched on to.
    public static final Features ALL = new Features(true, true, true, true);
}
