package dev.qiangcai.doctor.container;

import dev.qiangcai.doctor.facts.Container;
import dev.qiangcai.doctor.facts.Setting;
import dev.qiangcai.doctor.rule.Card;
import dev.qiangcai.doctor.rule.Finding;
import dev.qiangcai.doctor.rule.Severity;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Secrets that are written where many can read them.
final class Secrets {
    private static final Pattern SECRET = Pattern.compile(
            "(?i)(.*_)?(password|passwd|passphrase|secret|secret_?key|secret_?access_?key|token|auth_?token|access_?token"
                    + "|api_?token|bearer_?token|api_?key|access_?key|private_?key|encryption_?key|credentials?)");
    private static final Pattern NO_SECRET = Pattern.compile(
            "(?i)|true|false|yes|no|on|off|none|null|[0-9]{1,3}|/.*|\\./.*|https?://[^@]*|.*[$<{%].*|x+|[*]+|\\.+|.*[._-](creds|json|pem|key|crt|txt|jks|p12)");

    /// They join the members of a cluster, and keep nobody out.
    private static final Pattern CLUSTER = Pattern.compile("(?i).*(cluster|discovery)_token");

    private Secrets() {}

    static ContainerRule rule() {
        return new ContainerRule(ContainerRule.card("container-secret-in-env", Severity.INFO), Secrets::judge);
    }

    private static Stream<Finding> judge(Container container, Card card) {
        return container.serves()
                ? container.launch().environment().stream()
                        .filter(Secrets::secret)
                        .map(setting -> Finding.of(card, setting.value(), setting.name()))
                : Stream.empty();
    }

    private static boolean secret(Setting setting) {
        var value = setting.value().value().strip();
        if (value.startsWith(setting.name())) {
            return false; // a stand-in such as API_KEY_VALUE
        }
        return SECRET.matcher(setting.name()).matches()
                && setting.value().way().stream().noneMatch(step -> step.what().startsWith("Secret "))
                && !CLUSTER.matcher(setting.name()).matches()
                && !NO_SECRET.matcher(value).matches();
    }
}
