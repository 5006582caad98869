package dev.qiangcai.cli;

import dev.qiangcai.buyer.notices.BadChannel;
import dev.qiangcai.buyer.plan.PlanException;
import dev.qiangcai.buyer.visit.NeedsOwner;
import dev.qiangcai.buyer.watch.ItemNotFound;
import dev.qiangcai.cli.log.Log;
import dev.qiangcai.cli.log.Masks;
import dev.qiangcai.console.gate.BadPem;
import dev.qiangcai.doctor.DoctorException;
import dev.qiangcai.guard.words.Sentence;
import dev.qiangcai.guard.words.SpokenException;
import dev.qiangcai.shop.browser.BadCopy;
import dev.qiangcai.shop.http.UnusableTrust;
import dev.qiangcai.shop.profile.ProfileException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// What the owner is told when a command cannot do its work: a sentence with the next step; never a stack trace
/// unasked.
final class Mishaps {
    private final Terminal terminal;
    private final Masks masks;

    Mishaps(Terminal terminal, Masks masks) {
        this.terminal = terminal;
        this.masks = masks;
    }

    /// The command line could not be understood.
    int usage(ParameterException wrong) {
        warn(why(wrong));
        terminal.warn("usage.help", wrong.getCommandLine().getCommandSpec().qualifiedName());
        return ExitCode.USAGE.number();
    }

    /// The command ended with an exception.
    int failed(Throwable cause, Log log, boolean verbose) {
        if (cause instanceof SpokenException said) {
            return spoken(said, verbose);
        }
        LoggerFactory.getLogger(Mishaps.class).error("ended by something unexpected", cause);
        warn(Terminal.sentence("unexpected", cause.toString(), log.file()));
        trace(cause, verbose);
        return ExitCode.NOT_DONE.number();
    }

    /// The command ended with something that it can tell about.
    int spoken(SpokenException said, boolean verbose) {
        warn(said.sentence());
        trace(said, verbose);
        return code(said).number();
    }

    private static ExitCode code(SpokenException said) {
        return switch (said) {
            case NeedsOwner _ -> ExitCode.NEEDS_OWNER;
            case CliException _,
                    BadChannel _,
                    BadCopy _,
                    BadPem _,
                    DoctorException _,
                    ProfileException _,
                    PlanException _,
                    ItemNotFound _,
                    UnusableTrust _ -> ExitCode.USAGE;
            default -> ExitCode.NOT_DONE;
        };
    }

    private void warn(Sentence sentence) {
        terminal.err().println(masks.mask(sentence.in(terminal.language())));
    }

    private void trace(Throwable cause, boolean verbose) {
        if (verbose) {
            var text = new StringWriter();
            cause.printStackTrace(new PrintWriter(text));
            terminal.err().print(masks.mask(text.toString()));
            terminal.err().flush();
        }
    }

    private static Sentence why(ParameterException wrong) {
        if (wrong.getCause() instanceof SpokenException said && wrong.getArgSpec() != null) {
            return Terminal.sentence("usage.at", name(wrong.getArgSpec()), said.sentence());
        }
        if (wrong instanceof UnmatchedArgumentException unmatched) {
            return unmatched(unmatched.getUnmatched().getFirst(), unmatched.getSuggestions());
        }
        if (wrong instanceof MissingParameterException missing) {
            return Terminal.sentence("usage.missing", names(missing.getMissing()));
        }
        return wrong.getArgSpec() != null && wrong.getValue() != null
                ? Terminal.sentence(
                        "usage.at",
                        name(wrong.getArgSpec()),
                        Terminal.sentence(
                                "usage.value",
                                wrong.getValue(),
                                wrong.getArgSpec().paramLabel()))
                : Terminal.sentence("usage.other", String.valueOf(wrong.getMessage()));
    }

    /// An address in the wrong place may hold a key: it is not repeated.
    private static Sentence unmatched(String written, List<String> near) {
        var word = written.replaceFirst("(?s)://.*", "://…");
        var key = word.startsWith("-") ? "usage.option" : "usage.word";
        return near.isEmpty() ? Terminal.sentence(key, word) : Terminal.sentence(key + ".near", word, near.getFirst());
    }

    private static String names(List<ArgSpec> missing) {
        return missing.stream().map(Mishaps::name).collect(Collectors.joining(", "));
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}
