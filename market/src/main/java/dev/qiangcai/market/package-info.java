/// A store to practise on. It knows nothing of us: no buyer, no profile.
@NullMarked
package dev.qiangcai.market;

import org.jspecify.annotations.NullMarked;
