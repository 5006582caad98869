package dev.qiangcai.doctor.systemd;

import dev.qiangcai.doctor.facts.Written;

/// One line of a section `[Service]`, with those that go on from it.
record Entry(String key, Written value) {}
