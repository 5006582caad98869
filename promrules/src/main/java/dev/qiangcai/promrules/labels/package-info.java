/// Which labels the result of an expression can have. Start at [dev.qiangcai.promrules.labels.Flow].
///
/// It knows no series: what it says holds for whatever series there are.
@NullMarked
package dev.qiangcai.promrules.labels;

import org.jspecify.annotations.NullMarked;
