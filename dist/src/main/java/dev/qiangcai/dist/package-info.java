/// Makes what is shipped out of what was compiled. Start at [dev.qiangcai.dist.BuildDist], by way of `./build-dist`.
///
/// It stands beside the command line and is no part of what it makes. It compiles nothing, and needs the JDK that it
/// runs on.
@NullMarked
package dev.qiangcai.dist;

import org.jspecify.annotations.NullMarked;
