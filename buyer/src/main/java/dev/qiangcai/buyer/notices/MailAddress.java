package dev.qiangcai.buyer.notices;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads `mailto://` and `mailtos://`: `mailtos://user:password@domain?smtp=host&to=me@example.org`.
///
/// What large providers want is known, as with Apprise; elsewhere the server is `smtp`, or else the domain itself.
final class MailAddress {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private static final Map<String, Mail.Server> PROVIDERS = Map.of(
            "gmail.com", new Mail.Server("smtp.gmail.com", 587, Mail.Safety.STARTTLS),
            "qq.com", new Mail.Server("smtp.qq.com", 465, Mail.Safety.TLS),
            "foxmail.com", new Mail.Server("smtp.qq.com", 465, Mail.Safety.TLS),
            "163.com", new Mail.Server("smtp.163.com", 465, Mail.Safety.TLS),
            "126.com", new Mail.Server("smtp.126.com", 465, Mail.Safety.TLS),
            "yahoo.com", new Mail.Server("smtp.mail.yahoo.com", 465, Mail.Safety.TLS),
            "outlook.com", new Mail.Server("smtp-mail.outlook.com", 587, Mail.Safety.STARTTLS),
            "hotmail.com", new Mail.Server("smtp-mail.outlook.com", 587, Mail.Safety.STARTTLS));

    private MailAddress() {}

    static Optional<List<Channel>> channels(Address address, Reach reach) {
        address.allow("smtp", "from", "to", "mode");
        var domain = address.server("smtp");
        if (domain.isEmpty()) {
            return Optional.empty();
        }
        try {
            var people = people(address, domain.get().getHost());
            return server(address, domain.get())
                    .filter(server -> clear(server, address))
                    .map(server ->
                            List.of(new Mail(address.scheme(), server, login(address, domain.get()), people, reach)));
        } catch (AddressException _) {
            return Optional.empty();
        }
    }

    private static Optional<Mail.Server> server(Address address, URI domain) {
        var known = address.setting("smtp").isEmpty()
                ? Optional.ofNullable(PROVIDERS.get(domain.getHost().toLowerCase(Locale.ROOT)))
                : Optional.<Mail.Server>empty();
        if (known.isPresent() && domain.getPort() < 0) {
            return known;
        }
        boolean plain = address.scheme().equals("mailto");
        var safety = switch (address.setting("mode").orElse(plain ? "insecure" : "starttls")) {
            case "ssl" -> Optional.of(Mail.Safety.TLS);
            case "starttls" -> Optional.of(Mail.Safety.STARTTLS);
            case "insecure" -> Optional.of(Mail.Safety.PLAIN);
            default -> Optional.<Mail.Safety>empty();
        };
        var host = address.setting("smtp").orElse(domain.getHost());
        return safety.filter(_ -> host.matches("[A-Za-z0-9.-]+|\\[[0-9A-Fa-f:.]+]"))
                .map(way -> new Mail.Server(host, domain.getPort() < 0 ? way.port() : domain.getPort(), way));
    }

    /// A password goes to no other machine unless nobody on the way can read it.
    private static boolean clear(Mail.Server server, Address address) {
        boolean password = address.login().flatMap(Address.Login::password).isPresent();
        if (password && server.safety() == Mail.Safety.PLAIN && !LOOPBACK.contains(server.host())) {
            throw new BadChannel("notice.plainPassword", server.host());
        }
        return true;
    }

    /// Providers want the whole address; other servers what their owner wrote.
    private static Optional<Address.Login> login(Address address, URI domain) {
        boolean provider = address.setting("smtp").isEmpty()
                && PROVIDERS.containsKey(domain.getHost().toLowerCase(Locale.ROOT));
        return address.login()
                .filter(login -> login.password().isPresent())
                .map(login -> provider && !login.user().contains("@")
                        ? new Address.Login(login.user() + "@" + domain.getHost(), login.password())
                        : login);
    }

    /// From whom and to whom; without a recipient it goes to the sender.
    private static Mail.People people(Address address, String domain) throws AddressException {
        var user = address.login().map(Address.Login::user);
        var usual = user.map(name -> name.contains("@") ? name : name + "@" + domain);
        var from = address.setting("from")
                .filter(text -> text.contains("@"))
                .or(() -> usual)
                .orElseThrow(AddressException::new);
        var to = new ArrayList<>(address.parts());
        address.setting("to").ifPresent(text -> to.addAll(List.of(text.split("[,; ]+"))));
        var recipients = new ArrayList<InternetAddress>();
        for (var one : to.isEmpty() ? List.of(from) : to) {
            recipients.add(checked(one));
        }
        return new Mail.People(checked(from), recipients);
    }

    private static InternetAddress checked(String text) throws AddressException {
        var address = new InternetAddress(text, true);
        if (!text.contains("@")) {
            throw new AddressException();
        }
        return address;
    }
}
