/// Looks at product pages that need no profile: once, or again and again, ten thousand of them on hundreds of hosts.
/// Start at [dev.qiangcai.buyer.pages.PageWatch].
///
/// Each host has a schedule and a pace of its own; the package keeps no more of a page than tells whether it changed.
@NullMarked
package dev.qiangcai.buyer.pages;

import org.jspecify.annotations.NullMarked;
