/// What the program says to its owner, in the owner's language. Start at [dev.qiangcai.shop.words.Sentence].
///
/// Each module keeps its sentences in `dev/qiangcai/<module>/words.properties` and `words_zh.properties`. This room
/// formats them; it decides nothing and prints nothing.
@NullMarked
package dev.qiangcai.shop.words;

import org.jspecify.annotations.NullMarked;
