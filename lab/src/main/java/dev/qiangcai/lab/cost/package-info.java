/// What the guard's own agent costs the service that it guards. Start at [dev.qiangcai.lab.cost.CostExperiments].
@NullMarked
package dev.qiangcai.lab.cost;

import org.jspecify.annotations.NullMarked;
