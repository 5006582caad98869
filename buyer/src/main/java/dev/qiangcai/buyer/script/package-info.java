/// Changes single values in a text that a person wrote, and leaves every other character as it is. Start at
/// [dev.qiangcai.buyer.script.Script].
///
/// It knows YAML, TOML and JSON, as far as plans use them, and not what any key means. Whoever changes a text here
/// reads it back with a real parser before it is used.
@NullMarked
package dev.qiangcai.buyer.script;

import org.jspecify.annotations.NullMarked;
