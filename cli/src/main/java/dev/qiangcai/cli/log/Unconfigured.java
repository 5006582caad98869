package dev.qiangcai.cli.log;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.core.spi.ContextAwareBase;

/// Tells Logback to look for no configuration of its own where it is there without [Backend], as in tests and in
/// programs that use a part of this one: until [Log] is opened, nothing is logged anywhere. Found by Logback as a
/// service, and public only for that.
public final class Unconfigured extends ContextAwareBase implements Configurator {
    @Override
    public ExecutionStatus configure(LoggerContext context) {
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }
}
