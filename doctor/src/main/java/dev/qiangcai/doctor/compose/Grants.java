package dev.qiangcai.doctor.compose;

import dev.qiangcai.doctor.facts.Amount;
import dev.qiangcai.doctor.facts.Grant;
import dev.qiangcai.doctor.facts.Quantity;
import java.util.Optional;

/// What a service may use, and what is set aside for it.
record Grants(Service service) {
    Grant limits() {
        return new Grant(
                amount("deploy", "resources", "limits", "cpus").or(() -> amount("cpus")),
                amount("deploy", "resources", "limits", "memory").or(() -> amount("mem_limit")));
    }

    Grant requests() {
        return new Grant(
                amount("deploy", "resources", "reservations", "cpus"),
                amount("deploy", "resources", "reservations", "memory").or(() -> amount("mem_reservation")));
    }

    private Optional<Amount> amount(String... path) {
        return service.counting(path).flatMap(Quantity::docker);
    }
}
