package dev.qiangcai.lab.parallelism;

import dev.qiangcai.guard.carriers.CarrierPolicy;
import dev.qiangcai.guard.carriers.CarrierSettings;
import dev.qiangcai.guard.carriers.Carriers;
import dev.qiangcai.guard.limits.LimitsWatch;
import dev.qiangcai.lab.service.LabService;
import java.io.IOException;

/// The lab's service as a child, with its carriers kept by the policy that its one argument names; `off` keeps
/// none.
final class GuardedService {
    private GuardedService() {}

    public static void main(String[] arguments) throws IOException {
        var policy = CarrierPolicy.named(arguments[0]);
        if (policy.isEmpty()) {
            LabService.serve(() -> {});
            return;
        }
        try (var carriers = Carriers.start(
                CarrierSettings.defaults().with(policy.get()),
                LimitsWatch.asked()::look,
                event -> System.err.println(event.sentence()))) {
            LabService.serve(carriers::requested);
        }
    }
}
