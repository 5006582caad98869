package dev.qiangcai.buyer.notices;

import java.util.Set;

/// How a service tells in the body whether it took a message.
///
/// @param field the number's name
/// @param good what it is when all is well
/// @param words the name of what it says beside it
/// @param busy what it is when another try later may help
record Codes(String field, int good, String words, Set<Integer> busy) {}
