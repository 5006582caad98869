package dev.qiangcai.cli;

import dev.qiangcai.buyer.plan.Plan;

/// No plan was named, and the working directory holds none.
final class NoPlan extends CliException {
    private static final long serialVersionUID = 1L;

    NoPlan() {
        super(Terminal.sentence("plan.none", String.join(", ", Plan.fileNames())), null);
    }
}
