package dev.qiangcai.guard.command;

import dev.qiangcai.guard.words.Nearest;
import dev.qiangcai.guard.words.SpokenException;
import dev.qiangcai.guard.words.Tongue;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// The guard's command line. Exit codes: 0 done, 1 failed, 2 wrong usage.
public final class GuardCommand {
    private static final int FAILED = 1;
    private static final int USAGE = 2;

    private final Desk desk;

    private GuardCommand(Desk desk) {
        this.desk = desk;
    }

    public static void main(String[] args) {
        var words = Arrays.asList(args);
        var desk = Desk.system(language(words, System.getenv()));
        System.exit(new GuardCommand(desk).run(words));
    }

    /// The same for a program that has a terminal of its own.
    public static int run(Locale language, PrintWriter out, PrintWriter err, List<String> words) {
        return new GuardCommand(new Desk(out, err, language, System.getenv())).run(words);
    }

    /// Every subcommand, in the order of the help.
    private static List<Subcommand> subcommands() {
        return List.of(
                new LimitsCommand(), new FlagsCommand(), new ExecCommand(), new AttachCommand(), new WatchCommand());
    }

    private int run(List<String> words) {
        try {
            return dispatch(spared(words));
        } catch (BadUsage e) {
            desk.warn(e.sentence());
            return USAGE;
        } catch (SpokenException e) {
            desk.warn(e.sentence());
            return FAILED;
        } catch (IOException e) {
            desk.warn(Desk.sentence("command.broken", e));
            return FAILED;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return FAILED;
        } finally {
            desk.out().flush();
            desk.err().flush();
        }
    }

    private int dispatch(List<String> words) throws IOException, InterruptedException {
        var subcommands = subcommands();
        if (words.isEmpty()) {
            desk.err().print(HelpPage.whole(subcommands, desk.language()));
            return USAGE;
        }
        if (asksForHelp(words.get(0))) {
            desk.out().print(HelpPage.whole(subcommands, desk.language()));
            return 0;
        }
        var subcommand = named(words.get(0), subcommands);
        var rest = words.subList(1, words.size());
        if (own(rest).anyMatch(GuardCommand::asksForHelp)) {
            desk.out().print(HelpPage.of(subcommand, desk.language()));
            return 0;
        }
        return subcommand.run(Arguments.parse(subcommand, rest), desk);
    }

    private static Subcommand named(String name, List<Subcommand> subcommands) {
        var names = subcommands.stream().map(Subcommand::name).toList();
        return subcommands.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Nearest.to(name, names)
                        .map(nearest -> new BadUsage("command.stranger.near", name, nearest))
                        .orElseGet(() -> new BadUsage("command.stranger", name, String.join(", ", names))));
    }

    private static boolean asksForHelp(String word) {
        return word.equals("--help") || word.equals("-h") || word.equals("help");
    }

    /// The words before `--`: what stands behind it is somebody else's command.
    private static Stream<String> own(List<String> words) {
        return words.stream().takeWhile(word -> !word.equals("--"));
    }

    /// The words without `--lang`, which [#language] has read.
    private static List<String> spared(List<String> words) {
        var end = (int) own(words).count();
        for (int i = 0; i < end; i++) {
            if (words.get(i).startsWith("--lang=") || (words.get(i).equals("--lang") && i + 1 < end)) {
                var next = words.get(i).equals("--lang") ? i + 2 : i + 1;
                return Stream.concat(words.stream().limit(i), words.stream().skip(next))
                        .toList();
            }
        }
        return words;
    }

    private static Locale language(List<String> words, Map<String, String> environment) {
        var own = own(words).toList();
        var asked = own.stream().filter(word -> word.startsWith("--lang=")).map(word -> word.substring(7));
        var at = own.indexOf("--lang") + 1;
        var apart = at > 0 && at < own.size() ? Stream.of(own.get(at)) : Stream.<String>empty();
        return Stream.concat(asked, apart)
                .findFirst()
                .map(Tongue::spoken)
                .orElseGet(() -> Tongue.of(environment, Locale.getDefault()));
    }
}
