package dev.qiangcai.doctor.live;

import dev.qiangcai.doctor.facts.Amount;
import dev.qiangcai.doctor.facts.Grant;
import dev.qiangcai.doctor.facts.Launch;
import dev.qiangcai.doctor.facts.Written;
import dev.qiangcai.doctor.source.Source;
import dev.qiangcai.guard.limits.Limits;
import java.util.Optional;

/// What the control groups around a process grant it.
final class Limiting {
    private Limiting() {}

    static Launch.Box box(long pid) {
        var limits = Limits.of(pid);
        if (!limits.contained()) {
            return Launch.Box.NONE;
        }
        var grant = new Grant(
                Optional.of(amount(limits.processors(), limits.processors().amount() + "")),
                Optional.of(amount(limits.memory(), (limits.bytes() >> 20) + "Mi")));
        return new Launch.Box(grant, Grant.UNSAID, Optional.empty(), true);
    }

    private static Amount amount(dev.qiangcai.guard.limits.Grant grant, String text) {
        var source = Source.of(grant.origin(), text);
        return new Amount(grant.amount(), Written.of(source, 0, text.length()));
    }
}
