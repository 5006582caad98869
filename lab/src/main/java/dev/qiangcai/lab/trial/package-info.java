/// What an experiment is: a claim, variants to try, and figures to compare. Start at
/// [dev.qiangcai.lab.trial.Experiment].
///
/// It runs nothing and judges nothing.
@NullMarked
package dev.qiangcai.lab.trial;

import org.jspecify.annotations.NullMarked;
