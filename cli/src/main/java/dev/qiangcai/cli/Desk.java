package dev.qiangcai.cli;

import dev.qiangcai.cli.log.Masks;

/// What every command has at hand.
///
/// @param terminal where the owner reads
/// @param folders where things are kept
/// @param stop how the owner ends a run early
/// @param masks what the log must never show: a command hides every secret here as soon as it knows it
record Desk(Terminal terminal, Folders folders, Stop stop, Masks masks) {}
