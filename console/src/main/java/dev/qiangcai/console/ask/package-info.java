/// What only the owner can answer, from being asked until it is answered or nobody needs it any more. Start at
/// [dev.qiangcai.console.ask.Questions].
@NullMarked
package dev.qiangcai.console.ask;

import org.jspecify.annotations.NullMarked;
