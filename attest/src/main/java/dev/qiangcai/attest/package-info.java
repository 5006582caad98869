/// What says of shipped files what they are, what they were made of, and who says so: SHA-256 sums, an in-toto
/// statement with SLSA provenance, and Ed25519 signatures over both. Start at [dev.qiangcai.attest.Release].
///
/// It makes no artifact, and knows none of them.
@NullMarked
package dev.qiangcai.attest;

import org.jspecify.annotations.NullMarked;
