package dev.qiangcai.buyer.plan;

import dev.qiangcai.shop.money.Money;

/// The most that the owner pays.
///
/// @param unitPrice for one piece
/// @param total for the whole order, fees and delivery included
public record Ceiling(Money unitPrice, Money total) {}
