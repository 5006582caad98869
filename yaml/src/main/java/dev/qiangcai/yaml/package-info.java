/// YAML as Go's `yaml.v3` understands it, with the place of every character. Start at
/// [dev.qiangcai.yaml.YamlReader].
///
/// It makes no objects from what it reads.
@NullMarked
package dev.qiangcai.yaml;

import org.jspecify.annotations.NullMarked;
