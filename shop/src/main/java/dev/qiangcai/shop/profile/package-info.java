/// A store profile: data that says how one store speaks. Start at [dev.qiangcai.shop.profile.Profile].
///
/// Parses, checks against the published schema, fills templates, and judges an answer. It sends nothing, and no
/// profile can change how often or how much the engine sends.
@NullMarked
package dev.qiangcai.shop.profile;

import org.jspecify.annotations.NullMarked;
