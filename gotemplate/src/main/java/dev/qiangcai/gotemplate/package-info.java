/// The templates in Prometheus's alerting rules: Go's `text/template`, read as the server reads it, with Go's own
/// messages. Start at [dev.qiangcai.gotemplate.GoTemplate].
///
/// It reads no rule files and asks no server: where it expands a template, queries find nothing.
@NullMarked
package dev.qiangcai.gotemplate;

import org.jspecify.annotations.NullMarked;
