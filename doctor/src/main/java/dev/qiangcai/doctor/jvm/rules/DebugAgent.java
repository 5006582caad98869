package dev.qiangcai.doctor.jvm.rules;

import dev.qiangcai.doctor.facts.Written;
import dev.qiangcai.doctor.jvm.start.JvmStart;
import dev.qiangcai.doctor.jvm.start.Option;
import dev.qiangcai.doctor.rule.Card;
import dev.qiangcai.doctor.rule.Finding;
import dev.qiangcai.doctor.rule.Severity;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// The agent that lets a debugger in, in something that serves; worst where anybody who reaches the port may do so.
final class DebugAgent implements StartRule {
    private static final Set<String> AGENTS = Set.of("-agentlib:jdwp", "-Xrunjdwp");
    private static final Set<String> EVERYWHERE = Set.of("*", "0.0.0.0", "::", "[::]", "0");
    private static final int OPEN_BY_DEFAULT = 8;

    private final Card card =
            StartRule.card("jvm-debug-agent", Severity.WARNING).measuredBy("debug-flags/jvm");

    @Override
    public Card card() {
        return card;
    }

    @Override
    public void look(JvmStart start, Consumer<Finding> findings) {
        if (!start.deployed()) {
            return;
        }
        var agents = start.options().list().stream()
                .filter(option -> AGENTS.contains(option.name()))
                .toList();
        agents.forEach(agent -> findings.accept(agent(start, agent)));
        if (agents.isEmpty()) {
            leftover(start)
                    .forEach(option -> findings.accept(Mend.removing(
                            option,
                            Finding.of(card, option.written())
                                    .saying(card.say("found.leftover", option.text()))
                                    .as(Severity.INFO))));
        }
    }

    private static List<Option> leftover(JvmStart start) {
        return start.options().all("-Xdebug").toList();
    }

    private Finding agent(JvmStart start, Option agent) {
        var finding = Finding.of(card, agent.written(), agent.text());
        var host = host(agent);
        var all = host.filter(written -> EVERYWHERE.contains(written.value()));
        if (all.isPresent()) {
            return Mend.replacing(all.get(), "127.0.0.1", open(finding, agent));
        }
        var old = start.release().filter(release -> release <= OPEN_BY_DEFAULT).isPresent();
        return old && host.isEmpty() ? open(finding, agent) : finding;
    }

    private Finding open(Finding finding, Option agent) {
        return finding.saying(card.say("found.open", agent.text())).as(Severity.ERROR);
    }

    /// The host in `address=host:port`; empty where only a port is named.
    private static Optional<Written> host(Option agent) {
        var text = agent.text();
        var start = text.indexOf("address=");
        if (start < 0) {
            return Optional.empty();
        }
        var from = start + "address=".length();
        var comma = text.indexOf(',', from);
        var to = text.substring(0, comma < 0 ? text.length() : comma).lastIndexOf(':');
        return to > from ? Optional.of(agent.written().part(from, to)) : Optional.empty();
    }
}
