/// What files, processes and images say, whatever form they say it in: settings, commands, limits. Start at
/// [dev.qiangcai.doctor.facts.Launch].
///
/// Readers write it down and rules look at it; nothing is judged here.
@NullMarked
package dev.qiangcai.doctor.facts;

import org.jspecify.annotations.NullMarked;
