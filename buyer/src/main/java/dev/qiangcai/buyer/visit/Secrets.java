package dev.qiangcai.buyer.visit;

import dev.qiangcai.guard.words.Sentence;
import dev.qiangcai.shop.profile.Profile;
import dev.qiangcai.shop.profile.Scope;
import dev.qiangcai.shop.profile.Step;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/// What a profile's steps need to know of the owner's account, and nothing that they do not.
public final class Secrets {
    private static final String WORDS = "dev.qiangcai.buyer.words";

    private final Set<String> names;
    private final Owner owner;

    private Secrets(Set<String> names, Owner owner) {
        this.names = names;
        this.owner = owner;
    }

    /// What these steps need.
    public static Secrets of(Profile profile, Collection<Step> steps, Owner owner) {
        var names = new TreeSet<String>();
        steps.forEach(step -> names.addAll(profile.names(step, "secret")));
        return new Secrets(names, owner);
    }

    /// Only those by which an account is told from another: not its password.
    public Secrets identity() {
        var told = new TreeSet<>(names);
        told.remove("password");
        return new Secrets(told, owner);
    }

    /// The scope with each secret that it lacks, asked of the owner.
    ///
    /// @throws NeedsOwner when one is needed and cannot be had
    public Scope into(Scope scope) {
        var known = scope;
        for (var name : names) {
            if (known.value("secret." + name).isEmpty()) {
                var secret =
                        owner.secret(name).orElseThrow(() -> new NeedsOwner(Sentence.of(WORDS, "login.secret", name)));
                known = known.with("secret", name, secret);
            }
        }
        return known;
    }
}
