/// How the owner wants to be told: which rules count how much, and what is left out. Start at
/// [dev.qiangcai.doctor.config.Config].
///
/// It reads one file and applies what it says; it judges nothing itself.
@NullMarked
package dev.qiangcai.doctor.config;

import org.jspecify.annotations.NullMarked;
