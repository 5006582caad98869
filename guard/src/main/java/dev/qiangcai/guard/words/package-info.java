/// What the program says to its owner, in the owner's language. Start at [dev.qiangcai.guard.words.Sentence].
///
/// Each module keeps its sentences in `dev/qiangcai/<module>/words.properties` and `words_zh.properties`. This room
/// formats them; it decides nothing and prints nothing. It lies on the lowest floor because every floor speaks.
@NullMarked
package dev.qiangcai.guard.words;

import org.jspecify.annotations.NullMarked;
