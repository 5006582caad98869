package dev.qiangcai.console;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Somebody who was let in, without a browser.
record Visitor(HttpClient client, URI place, String cookie) {
    static Visitor at(Console console, HttpClient client) throws IOException, InterruptedException {
        var link = console.link();
        var answer = client.send(HttpRequest.newBuilder(link).build(), BodyHandlers.ofString());
        var cookie = answer.headers().firstValue("Set-Cookie").orElseThrow().replaceFirst(";.*", "");
        return new Visitor(client, URI.create(link.getScheme() + "://" + link.getAuthority()), cookie);
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(place.resolve(path)));
    }

    /// @param form names and values in turn
    HttpResponse<String> post(String path, String... form) throws IOException, InterruptedException {
        var body = IntStream.range(0, form.length / 2)
                .mapToObj(i -> encoded(form[2 * i]) + "=" + encoded(form[2 * i + 1]))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(place.resolve(path))
                .header("Origin", place.toString())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.header("Cookie", cookie).build(), BodyHandlers.ofString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
