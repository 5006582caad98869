/// One purchase as a page with plots, in one file that needs no internet. Start at [dev.qiangcai.cli.report.Report].
@NullMarked
package dev.qiangcai.cli.report;

import org.jspecify.annotations.NullMarked;
