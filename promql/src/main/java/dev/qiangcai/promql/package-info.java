/// PromQL, the query language of Prometheus: read, type-checked, with exact positions and Prometheus's own messages.
/// Start at [dev.qiangcai.promql.Promql].
///
/// It evaluates nothing and reads no files. The language is that of
/// [Prometheus 3](https://prometheus.io/docs/prometheus/latest/querying/basics/).
@NullMarked
package dev.qiangcai.promql;

import org.jspecify.annotations.NullMarked;
