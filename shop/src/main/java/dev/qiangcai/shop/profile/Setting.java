package dev.qiangcai.shop.profile;

/// Something that the store needs from its owner, and that `{setting.name}` stands for.
///
/// @param name as templates spell it
/// @param label what a form shows beside its field
/// @param required whether a purchase cannot be armed without it
public record Setting(String name, String label, boolean required) {}
