package dev.qiangcai.shop.profile;

import dev.qiangcai.guard.words.Sentence;

/// How one recorded answer of a profile was judged.
///
/// @param step the step that the answer was recorded for
/// @param answer the recorded answer's file, relative to the profile
/// @param passed whether everything that the test expects was found
/// @param sentence what was expected and what came
public record TestResult(Step step, String answer, boolean passed, Sentence sentence) {}
