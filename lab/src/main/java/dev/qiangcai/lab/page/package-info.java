/// Pages that people read later: one HTML file with its styles, its plots (uPlot) and its figures, which needs no
/// internet. Start at [dev.qiangcai.lab.page.Page].
///
/// It knows neither findings nor purchases; who writes a page brings the template.
@NullMarked
package dev.qiangcai.lab.page;

import org.jspecify.annotations.NullMarked;
