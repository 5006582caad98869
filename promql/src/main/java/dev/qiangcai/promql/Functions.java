package dev.qiangcai.promql;

import static dev.qiangcai.promql.ValueType.MATRIX;
import static dev.qiangcai.promql.ValueType.SCALAR;
import static dev.qiangcai.promql.ValueType.STRING;
import static dev.qiangcai.promql.ValueType.VECTOR;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Every function of the language, after the
/// [documentation](https://prometheus.io/docs/prometheus/latest/querying/functions/).
final class Functions {
    private static final Map<String, Function> ALL = new HashMap<>();

    static {
        each("abs absent acos acosh asin asinh atan atanh ceil cos cosh deg exp floor ln log10 log2 rad sgn sin sinh sort"
                        + " sort_desc sqrt tan tanh timestamp histogram_avg histogram_count histogram_sum histogram_stddev"
                        + " histogram_stdvar")
                .forEach(name -> stable(name, VECTOR, VECTOR));
        each("absent_over_time avg_over_time changes count_over_time delta deriv first_over_time idelta increase irate"
                        + " last_over_time max_over_time min_over_time present_over_time rate resets stddev_over_time"
                        + " stdvar_over_time sum_over_time")
                .forEach(name -> stable(name, VECTOR, MATRIX));
        each("days_in_month day_of_month day_of_week day_of_year hour minute month year")
                .forEach(name -> stable(name, 1, VECTOR, VECTOR));
        each("pi time").forEach(name -> stable(name, SCALAR));
        stable("clamp", VECTOR, VECTOR, SCALAR, SCALAR);
        stable("clamp_max", VECTOR, VECTOR, SCALAR);
        stable("clamp_min", VECTOR, VECTOR, SCALAR);
        stable("histogram_fraction", VECTOR, SCALAR, SCALAR, VECTOR);
        stable("histogram_quantile", VECTOR, SCALAR, VECTOR);
        stable("label_replace", VECTOR, VECTOR, STRING, STRING, STRING, STRING);
        stable("label_join", -1, VECTOR, VECTOR, STRING, STRING, STRING);
        stable("predict_linear", VECTOR, MATRIX, SCALAR);
        stable("quantile_over_time", VECTOR, SCALAR, MATRIX);
        stable("round", 1, VECTOR, VECTOR, SCALAR);
        stable("scalar", SCALAR, VECTOR);
        stable("vector", VECTOR, SCALAR);
        each("mad_over_time ts_of_first_over_time ts_of_last_over_time ts_of_max_over_time ts_of_min_over_time")
                .forEach(name -> experimental(name, 0, VECTOR, MATRIX));
        each("start end range step").forEach(name -> experimental(name, 0, SCALAR));
        each("max_of min_of").forEach(name -> experimental(name, 0, SCALAR, SCALAR, SCALAR));
        each("sort_by_label sort_by_label_desc").forEach(name -> experimental(name, -1, VECTOR, VECTOR, STRING));
        experimental("double_exponential_smoothing", 0, VECTOR, MATRIX, SCALAR, SCALAR);
        experimental("histogram_quantiles", 9, VECTOR, VECTOR, STRING, SCALAR, SCALAR);
        experimental("info", 1, VECTOR, VECTOR, VECTOR);
        experimental("start_timestamp", 0, VECTOR, VECTOR);
    }

    private Functions() {}

    static Optional<Function> named(String name) {
        return Optional.ofNullable(ALL.get(name));
    }

    private static Stream<String> each(String names) {
        return Stream.of(names.split(" "));
    }

    private static void stable(String name, ValueType gives, ValueType... takes) {
        stable(name, 0, gives, takes);
    }

    private static void stable(String name, int more, ValueType gives, ValueType... takes) {
        ALL.put(name, new Function(name, List.of(takes), more, gives, false));
    }

    private static void experimental(String name, int more, ValueType gives, ValueType... takes) {
        ALL.put(name, new Function(name, List.of(takes), more, gives, true));
    }
}
