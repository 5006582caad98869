/// Who may come in: phones, text-message codes and sessions. Start at [Members]. It speaks no HTTP.
@org.jspecify.annotations.NullMarked
package dev.qiangcai.market.members;
