package dev.qiangcai.console.live;

/// A part of the page that is to be replaced.
///
/// @param id the element's
/// @param html the element as it is now
public record Patch(String id, String html) {}
