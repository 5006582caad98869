package dev.qiangcai.doctor.javabuild;

import dev.qiangcai.doctor.rule.Notebook;
import dev.qiangcai.doctor.rule.Reader;
import dev.qiangcai.doctor.source.Source;

/// Reads Gradle's catalogue of versions, `libs.versions.toml`.
final class CatalogReader implements Reader {
    @Override
    public boolean reads(String name) {
        return name.endsWith(".versions.toml");
    }

    @Override
    public void read(Source source, Notebook notebook) {
        GradleTokens.of(source).stream()
                .filter(token -> token.kind() == Token.Kind.STRING)
                .map(Token::text)
                .forEach(text ->
                        notebook.note(Notation.read(text).orElseGet(() -> new Dependency(source.base(), text, false))));
    }
}
