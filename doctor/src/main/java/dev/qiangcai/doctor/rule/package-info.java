/// What a rule is, what it finds, and what makes up a set of rules. Start at [dev.qiangcai.doctor.rule.Rule].
///
/// It holds no rule itself.
@NullMarked
package dev.qiangcai.doctor.rule;

import org.jspecify.annotations.NullMarked;
