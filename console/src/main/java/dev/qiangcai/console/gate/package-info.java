/// Who may come in: the owner's browser, and no page of somebody else's in it. Start at
/// [dev.qiangcai.console.gate.Gate].
@NullMarked
package dev.qiangcai.console.gate;

import org.jspecify.annotations.NullMarked;
