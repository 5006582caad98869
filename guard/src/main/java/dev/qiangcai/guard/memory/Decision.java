package dev.qiangcai.guard.memory;

/// What the policy wants.
///
/// @param goal the heap's soft limit in bytes
/// @param level how much work to turn away, 0 to 1
record Decision(long goal, double level) {}
