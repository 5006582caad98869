/// Rules about rules: each a small class that looks at one alert or recording that Prometheus would take. Start at
/// [dev.qiangcai.promrules.check.Checks].
///
/// A check says nothing where it cannot tell, and says the doubtful as information only.
@NullMarked
package dev.qiangcai.promrules.check;

import org.jspecify.annotations.NullMarked;
