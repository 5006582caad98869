/// The form of rule files: read and validated as Prometheus does it, with its words. Start at
/// [dev.qiangcai.promrules.format.RuleReader].
///
/// Whether a rule that a server takes makes sense is not asked here.
@NullMarked
package dev.qiangcai.promrules.format;

import org.jspecify.annotations.NullMarked;
