/// Prometheus rule files among other files, as findings of the doctor. Start at
/// [dev.qiangcai.doctor.prometheus.PrometheusRules].
///
/// What is right and wrong in them is for `promrules` to say.
@NullMarked
package dev.qiangcai.doctor.prometheus;

import org.jspecify.annotations.NullMarked;
