package dev.qiangcai.doctor.kubernetes;

import dev.qiangcai.doctor.facts.Amount;
import dev.qiangcai.doctor.facts.Grant;
import dev.qiangcai.doctor.facts.Quantity;
import dev.qiangcai.doctor.tree.Branch;
import java.util.Optional;

/// What the `resources` of a container say.
final class Grants {
    private Grants() {}

    static Grant limits(Branch container) {
        return new Grant(amount(container, "limits", "cpu"), amount(container, "limits", "memory"));
    }

    /// What is not requested is requested as far as the limit goes.
    static Grant requests(Branch container) {
        return new Grant(
                amount(container, "requests", "cpu").or(() -> amount(container, "limits", "cpu")),
                amount(container, "requests", "memory").or(() -> amount(container, "limits", "memory")));
    }

    /// A resource such as `limits.memory`, in bytes or in whole processors.
    static Optional<Long> whole(Branch container, String resource) {
        var dot = resource.indexOf('.');
        return dot < 0
                ? Optional.empty()
                : amount(container, resource.substring(0, dot), resource.substring(dot + 1))
                        .map(amount -> (long) Math.ceil(amount.value()));
    }

    private static Optional<Amount> amount(Branch container, String list, String resource) {
        return container.text("resources", list, resource).flatMap(Quantity::kubernetes);
    }
}
