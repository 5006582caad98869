/// Tells what the lab found: on the terminal, as JSON, as a page with plots, and as docs/claims.md. Start at
/// [dev.qiangcai.lab.report.Finding].
///
/// It judges and formats; it runs nothing.
@NullMarked
package dev.qiangcai.lab.report;

import org.jspecify.annotations.NullMarked;
