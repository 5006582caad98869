/// Judges Prometheus rule files: whether a server takes them, and whether they can work. Start at
/// [dev.qiangcai.promrules.PromRules].
///
/// It reads no files and asks no server: texts go in, problems come out.
@NullMarked
package dev.qiangcai.promrules;

import org.jspecify.annotations.NullMarked;
