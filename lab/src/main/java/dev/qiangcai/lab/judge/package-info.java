/// Says from the rounds' figures whether a claim holds, and says so when they do not tell. Start at
/// [dev.qiangcai.lab.judge.Judge].
///
/// It runs nothing, and knows no experiment. The rule is in docs/lab.md.
@NullMarked
package dev.qiangcai.lab.judge;

import org.jspecify.annotations.NullMarked;
