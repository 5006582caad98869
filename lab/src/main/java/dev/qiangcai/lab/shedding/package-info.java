/// Claims 13 and 15, the guard's own: that a service which sheds load keeps its pace under three times what
/// it can do, and that a reader of its stderr who stalls does not stop it. Start at
/// [dev.qiangcai.lab.shedding.SheddingExperiments].
@NullMarked
package dev.qiangcai.lab.shedding;

import org.jspecify.annotations.NullMarked;
