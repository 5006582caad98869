package dev.qiangcai.lab.cost;

import dev.qiangcai.lab.child.Child;
import dev.qiangcai.lab.child.Jvm;
import dev.qiangcai.lab.load.Probe;
import dev.qiangcai.lab.load.Target;
import dev.qiangcai.lab.service.LabService;
import dev.qiangcai.lab.trial.Bench;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// One of two services that are compared, while it runs.
///
/// @param startNanos from its start to its first answer
/// @param turns how often its guard was told to come or go
record Service(Bench bench, Child child, int port, long startNanos, AtomicInteger turns) implements AutoCloseable {
    private static final Duration ANSWER = Duration.ofSeconds(10);
    private static final int PATIENCE_SECONDS = 30;

    static Service start(Bench bench, List<String> flags, String name) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        var child = Child.start(Jvm.of(bench, SwitchedService.class)
                .flags(flags)
                .launch(bench.folder())
                .named(name));
        try {
            int port = Integer.parseInt(child.await(LabService.READY).group(1));
            if (!Probe.answers(Target.local(port, "/json"), ANSWER)) {
                throw new IOException("the service listens on port " + port + " and does not answer");
            }
            return new Service(bench, child, port, System.nanoTime() - begun, new AtomicInteger());
        } catch (IOException | InterruptedException failed) {
            child.close();
            throw failed;
        }
    }

    /// Starts its guard, or closes it.
    void guard(boolean wanted) throws IOException, InterruptedException {
        child.in().write(wanted ? SwitchedService.GUARD : SwitchedService.NONE);
        child.in().flush();
        child.await(SwitchedService.turned(turns.incrementAndGet()));
    }

    Target work() {
        return Target.local(port, "/mixed?us=500&ms=5");
    }

    Duration cpu() throws IOException {
        return child.usage().cpu();
    }

    /// What it holds when its garbage is collected and what malloc has kept back is returned.
    long resident() throws IOException, InterruptedException {
        ask("GC.run");
        ask("System.trim_native_heap");
        return child.usage().residentBytes();
    }

    private void ask(String command) throws IOException, InterruptedException {
        var jcmd = new ProcessBuilder(Jvm.tool(bench.jdk(), "jcmd").toString(), Long.toString(child.pid()), command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            if (!jcmd.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || jcmd.exitValue() != 0) {
                throw new IOException("jcmd " + command + " to the service failed");
            }
        } finally {
            jcmd.destroyForcibly();
        }
    }

    @Override
    public void close() {
        child.close();
    }
}
