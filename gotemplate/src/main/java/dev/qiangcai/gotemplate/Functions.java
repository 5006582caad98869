package dev.qiangcai.gotemplate;

import java.util.Set;

/// The functions that a template may call: Go's own and those of Prometheus.
final class Functions {
    private static final Set<String> GO = Set.of(
            "and",
            "call",
            "html",
            "index",
            "slice",
            "js",
            "len",
            "not",
            "or",
            "print",
            "printf",
            "println",
            "urlquery",
            "eq",
            "ge",
            "gt",
            "le",
            "lt",
            "ne");
    private static final Set<String> PROMETHEUS = Set.of(
            "query",
            "first",
            "label",
            "value",
            "strvalue",
            "args",
            "reReplaceAll",
            "safeHtml",
            "match",
            "title",
            "toUpper",
            "toLower",
            "graphLink",
            "tableLink",
            "sortByLabel",
            "stripPort",
            "stripDomain",
            "humanize",
            "humanize1024",
            "humanizeDuration",
            "humanizePercentage",
            "humanizeTimestamp",
            "toTime",
            "toDuration",
            "now",
            "pathPrefix",
            "externalURL",
            "parseDuration",
            "urlQueryEscape");

    private Functions() {}

    static boolean known(String name) {
        return GO.contains(name) || PROMETHEUS.contains(name);
    }
}
