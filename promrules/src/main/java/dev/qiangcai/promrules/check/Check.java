package dev.qiangcai.promrules.check;

import java.util.stream.Stream;

/// Looks at one rule among the others.
interface Check {
    Card card();

    Stream<Finding> judge(Subject subject);
}
