package dev.qiangcai.cli;

/// An option's value makes no sense; the sentence says which would.
final class BadOption extends CliException {
    private static final long serialVersionUID = 1L;

    BadOption(String option, String value, String wanted) {
        super(Terminal.sentence("usage.value", option, value, Terminal.sentence("usage.wanted." + wanted)), null);
    }
}
