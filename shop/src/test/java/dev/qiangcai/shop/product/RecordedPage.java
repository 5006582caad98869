package dev.qiangcai.shop.product;

import dev.qiangcai.shop.http.BodyText;
import dev.qiangcai.shop.page.Reply;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// A page of the corpus with its label; `-` stands for what the page does not say.
record RecordedPage(String file, Reply reply, URI asked, List<String> label) {
    private static final int NAME = 5;

    static List<RecordedPage> all() throws IOException {
        return new String(bytes("labels.tsv"), StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .map(line -> of(line.split("\t")))
                .toList();
    }

    static RecordedPage named(String file) throws IOException {
        return all().stream().filter(it -> it.file().equals(file)).findFirst().orElseThrow();
    }

    String availability() {
        return label.getLast();
    }

    ProductReading read() {
        return ProductPage.read(reply, asked);
    }

    boolean fits(ProductReading reading) {
        return said(reading).equals(label);
    }

    String difference(ProductReading reading) {
        return file + ": expected " + label + ", read " + said(reading) + " because: " + reading.reason()
                + reading.evidence();
    }

    private static List<String> said(ProductReading reading) {
        return List.of(
                reading.name().orElse("-"),
                reading.plainPrice().orElse("-"),
                reading.currency().map(Object::toString).orElse("-"),
                reading.availability().name());
    }

    private static RecordedPage of(String[] fields) {
        var body = BodyText.decode(bytes(fields[0] + ".html"), fields[4]);
        var reply =
                new Reply(Integer.parseInt(fields[1]), URI.create(fields[3]), Map.of("content-type", fields[4]), body);
        return new RecordedPage(
                fields[0], reply, URI.create(fields[2]), List.of(fields).subList(NAME, fields.length));
    }

    private static byte[] bytes(String name) {
        try (var in = RecordedPage.class.getResourceAsStream("/pages/" + name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
