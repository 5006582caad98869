package dev.qiangcai.doctor.container;

import dev.qiangcai.doctor.facts.ImageUse;
import dev.qiangcai.doctor.facts.Role;
import dev.qiangcai.doctor.facts.Written;
import dev.qiangcai.doctor.rule.Card;
import dev.qiangcai.doctor.rule.Finding;
import dev.qiangcai.doctor.rule.Rule;
import dev.qiangcai.doctor.rule.Severity;
import java.util.function.Consumer;

/// Whether an image may be another one tomorrow.
record LatestImage(Card card) implements Rule<ImageUse> {
    LatestImage() {
        this(ContainerRule.card("container-latest-image", Severity.WARNING));
    }

    /// Whether it may be the mere default of an argument of the build, which is no image in truth.
    private static boolean standIn(Written name) {
        return !name.way().isEmpty() && !KnownImages.root(name.value());
    }

    @Override
    public Class<ImageUse> looksAt() {
        return ImageUse.class;
    }

    @Override
    public void look(ImageUse use, Consumer<Finding> findings) {
        var written = use.name().value();
        var name = ImageName.of(written);
        var moves = name.tag().equals("latest") || (name.tag().isEmpty() && !standIn(use.name()));
        if (moves && name.digest().isEmpty() && !use.made() && !written.isBlank()) {
            var found = Finding.of(card, use.name(), written);
            var untagged = name.tag().isEmpty() ? found.saying(card.say("found-untagged", written)) : found;
            var minor = use.role() == Role.TEST || use.role() == Role.DEBUG;
            findings.accept(minor ? untagged.as(Severity.INFO) : untagged);
        }
    }
}
