/// Measures what docs/benchmarks.md says: each class is one table and has a `main`. Start at `bench/run`.
///
/// It asserts nothing: figures are for reading, tests are elsewhere.
@NullMarked
package dev.qiangcai.bench;

import org.jspecify.annotations.NullMarked;
