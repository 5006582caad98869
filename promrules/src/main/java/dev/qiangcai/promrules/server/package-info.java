/// What is known of the server that the rules are for: its intervals, its labels, its metrics, its owner's wishes.
/// Start at [dev.qiangcai.promrules.server.Scrapes] and [dev.qiangcai.promrules.server.Metadata].
///
/// It reads texts that are given to it, and asks no server.
@NullMarked
package dev.qiangcai.promrules.server;

import org.jspecify.annotations.NullMarked;
