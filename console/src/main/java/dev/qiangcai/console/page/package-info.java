/// The pages as HTML, from templates that are classes when the program starts. Start at
/// [dev.qiangcai.console.page.Pages].
@NullMarked
package dev.qiangcai.console.page;

import org.jspecify.annotations.NullMarked;
