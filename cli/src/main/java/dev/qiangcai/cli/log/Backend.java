package dev.qiangcai.cli.log;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import org.slf4j.ILoggerFactory;
import org.slf4j.IMarkerFactory;
import org.slf4j.helpers.BasicMarkerFactory;
import org.slf4j.spi.MDCAdapter;
import org.slf4j.spi.SLF4JServiceProvider;

/// Logback beneath SLF4J, with no configuration: until [Log] is opened, nothing is logged anywhere. Named to SLF4J, and
/// public only for that: left alone, it would look for a backend in every jar, and Logback for its settings once more,
/// which is a tenth of a short command.
public final class Backend implements SLF4JServiceProvider {
    private static final String PROVIDER = "slf4j.provider";
    private static final String VERBOSITY = "slf4j.internal.verbosity";

    private final LoggerContext context = new LoggerContext();
    private final IMarkerFactory markers = new BasicMarkerFactory();
    private final LogbackMDCAdapter facts = new LogbackMDCAdapter();

    /// Has SLF4J take this one. To be called before anything logs, and without effect afterwards.
    public static void choose() {
        System.setProperty(PROVIDER, Backend.class.getName());
        // It would say on standard error that it does as it was told.
        System.setProperty(VERBOSITY, "WARN");
    }

    @Override
    public void initialize() {
        context.setName("default");
        context.setMDCAdapter(facts);
        context.start();
    }

    @Override
    public ILoggerFactory getLoggerFactory() {
        return context;
    }

    @Override
    public IMarkerFactory getMarkerFactory() {
        return markers;
    }

    @Override
    public MDCAdapter getMDCAdapter() {
        return facts;
    }

    /// Of SLF4J's interface: any 2.0.
    @Override
    public String getRequestedApiVersion() {
        return "2.0.99";
    }
}
