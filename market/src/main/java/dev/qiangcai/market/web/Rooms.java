package dev.qiangcai.market.web;

import dev.qiangcai.market.counter.Counter;
import dev.qiangcai.market.members.Members;
import dev.qiangcai.market.slider.Slider;

/// The rooms behind the store's front.
public record Rooms(Counter counter, Members members, Slider slider) {}
