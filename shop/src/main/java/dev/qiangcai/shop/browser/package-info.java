/// Reads what the owner copied out of their own browser to take a session over. Start at
/// [dev.qiangcai.shop.browser.Copied].
///
/// It knows no store and keeps nothing: what may be taken is [dev.qiangcai.shop.Takeover]'s business.
@NullMarked
package dev.qiangcai.shop.browser;

import org.jspecify.annotations.NullMarked;
