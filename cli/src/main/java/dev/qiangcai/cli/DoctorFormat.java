package dev.qiangcai.cli;

import dev.qiangcai.doctor.Doctor;
import dev.qiangcai.doctor.measured.Measured;
import dev.qiangcai.doctor.report.GithubReport;
import dev.qiangcai.doctor.report.JsonReport;
import dev.qiangcai.doctor.report.JunitReport;
import dev.qiangcai.doctor.report.Language;
import dev.qiangcai.doctor.report.Report;
import dev.qiangcai.doctor.report.SarifReport;
import dev.qiangcai.doctor.report.TextReport;

/// For whom a diagnosis is written.
enum DoctorFormat {
    TEXT,
    JSON,
    SARIF,
    GITHUB,
    JUNIT;

    Report report(Terminal terminal, Doctor doctor) {
        var language = new Language(terminal.language(), Measured.bundled());
        return switch (this) {
            case TEXT -> new TextReport(language, Terminal.interactive() && System.getenv("NO_COLOR") == null);
            case JSON -> new JsonReport(language);
            case SARIF -> new SarifReport(language, Version.number(), doctor.cards());
            case GITHUB -> new GithubReport(language);
            case JUNIT -> new JunitReport(language);
        };
    }
}
