package dev.qiangcai.buyer.script;

import dev.qiangcai.buyer.script.Node.Branch;
import dev.qiangcai.buyer.script.Node.Enclosed;
import dev.qiangcai.buyer.script.Node.Twig;

/// Takes a part out of a branch.
record Removal(Script script, Branch branch) {
    Script of(Twig twig) {
        return branch instanceof Enclosed ? enclosed(twig) : lines(twig);
    }

    /// With one of the commas beside it.
    private Script enclosed(Twig twig) {
        var twigs = branch.twigs();
        int index = twigs.indexOf(twig);
        if (index > 0) {
            return script.spliced(
                    twigs.get(index - 1).value().end(), twig.value().end(), "");
        }
        int end = twigs.size() > 1 ? twigs.get(1).start() : branch.end() - 1;
        return script.spliced(twig.start(), end, "");
    }

    /// With the comment behind it.
    private Script lines(Twig twig) {
        int start = script.lineStart(twig.start());
        if (!script.text().substring(start, twig.start()).matches("\uFEFF?\\s*(-\\s+)?")) {
            throw new Unclear();
        }
        int end = script.text().indexOf('\n', twig.value().end() - 1);
        return script.spliced(start, end < 0 ? script.text().length() : end + 1, "");
    }
}
