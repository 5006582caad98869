package dev.qiangcai.cli;

import dev.qiangcai.buyer.plan.Account;
import dev.qiangcai.buyer.plan.Secret;
import dev.qiangcai.buyer.visit.Challenge;
import dev.qiangcai.buyer.visit.Owner;
import dev.qiangcai.cli.log.Masks;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The owner at the terminal, or at the console's page. What the plan, the login file or the environment say is
/// taken; the rest is asked for, where there is somebody to ask. Every secret is hidden from the log as soon as it is
/// known.
///
/// One thread at a time; the state is what was already given.
final class TerminalOwner implements Owner {
    private final Prompt prompt;
    private final Spectators spectators;
    private final Terminal terminal;
    private final Masks masks;
    private final Supplier<Account> account;
    private final Map<String, String> secrets = new HashMap<>();
    private @Nullable String lastCode;

    /// @param account read anew when the code is asked for: the owner may just have written it into the login file
    /// @param spectators where there is a page, it asks
    TerminalOwner(Desk desk, Supplier<Account> account, Spectators spectators) {
        this.spectators = spectators;
        this.terminal = desk.terminal();
        this.masks = desk.masks();
        this.prompt = new Prompt(terminal);
        this.account = account;
    }

    /// Asked for once.
    @Override
    public Optional<String> secret(String name) {
        var known = Optional.ofNullable(secrets.get(name))
                .or(() -> account.get().secret(name).map(Secret::reveal))
                .or(() -> spectators.type(name, name.equals("password"), prompt))
                .map(this::hidden);
        known.ifPresent(secret -> secrets.put(name, secret));
        return known;
    }

    /// A code that was tried once is not offered again.
    @Override
    public Optional<String> code() {
        var code = account.get()
                .secret("code")
                .map(Secret::reveal)
                .filter(given -> !given.equals(lastCode))
                .or(() -> spectators.type("code", false, prompt))
                .map(this::hidden);
        lastCode = code.orElse(lastCode);
        return code;
    }

    /// A picture cannot be shown on a terminal.
    @Override
    public Optional<Map<String, String>> solve(Challenge challenge) {
        if (spectators.console().isEmpty()) {
            terminal.warn("ask.challenge");
        }
        return spectators.solve(challenge);
    }

    private String hidden(String secret) {
        masks.hide(secret);
        return secret;
    }
}
