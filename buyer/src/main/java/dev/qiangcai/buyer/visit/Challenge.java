package dev.qiangcai.buyer.visit;

import dev.qiangcai.shop.page.Picture;
import java.util.Map;

/// What a store shows its visitor to see whether somebody is there. Only the owner solves it.
public sealed interface Challenge {
    /// How the one before it ended.
    enum Before {
        /// There was none.
        NOTHING,
        WRONG,
        /// It took too long, or the store wants another.
        EXPIRED,
        /// The owner wanted another.
        EXCHANGED
    }

    Before before();

    /// A piece that is dragged to the right until it fits. The answer is `slider.x`, by how many of the background's
    /// pixels, and `slider.track`, how: `x,y,ms;x,y,ms…`, in those pixels and in milliseconds since the piece was
    /// taken.
    ///
    /// @param y how far down the piece lies, in the background's pixels
    record Slider(Picture background, Picture piece, int y, Before before) implements Challenge {
        /// @param x in the background's pixels
        /// @param track as above
        public static Map<String, String> answer(int x, String track) {
            return Map.of("slider.x", Integer.toString(x), "slider.track", track);
        }
    }

    /// A picture with something to read off it. The answer is `text`.
    record Image(Picture image, Before before) implements Challenge {}

    /// A question. The answer is `text`.
    record Text(String text, Before before) implements Challenge {}

    /// The answer to what is read or asked.
    static Map<String, String> answer(String text) {
        return Map.of("text", text);
    }
}
