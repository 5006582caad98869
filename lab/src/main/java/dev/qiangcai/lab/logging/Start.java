package dev.qiangcai.lab.logging;

import dev.qiangcai.lab.child.Launch;
import dev.qiangcai.lab.trial.Bench;
import java.io.IOException;

/// How a program is started on a bench.
@FunctionalInterface
interface Start {
    Launch on(Bench bench) throws IOException, InterruptedException;
}
