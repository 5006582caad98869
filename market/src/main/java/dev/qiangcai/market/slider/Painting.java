package dev.qiangcai.market.slider;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.ImageIO;

/// A landscape with a gap, and the piece that was cut out of it. The same seed paints the same.
final class Painting {
    static final int WIDTH = 320;
    static final int HEIGHT = 160;
    static final int PIECE = 52;

    private static final int BODY = 40;
    private static final int KNOB = 18;

    private final Random random;
    private final int gapX;
    private final int gapY;

    Painting(long seed) {
        random = new Random(seed);
        gapX = 90 + random.nextInt(WIDTH - PIECE - 100);
        gapY = 10 + random.nextInt(HEIGHT - PIECE - 20);
    }

    int gapX() {
        return gapX;
    }

    int gapY() {
        return gapY;
    }

    Pictures paint() {
        var whole = landscape();
        var shape = shape();
        return new Pictures(png(withGap(whole, shape)), png(cutOut(whole, shape)));
    }

    private BufferedImage landscape() {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var pen = pen(image);
        float hue = random.nextFloat();
        pen.setPaint(new GradientPaint(
                0, 0, Color.getHSBColor(hue, 0.30f, 0.98f), 0, HEIGHT, Color.getHSBColor(hue + 0.1f, 0.15f, 1f)));
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setColor(new Color(255, 250, 225, 220));
        int sun = 24 + random.nextInt(20);
        pen.fillOval(random.nextInt(WIDTH - sun), 8 + random.nextInt(20), sun, sun);
        for (int ridge = 0; ridge < 4; ridge++) {
            hills(pen, 60 + ridge * 26, Color.getHSBColor(hue + 0.25f + ridge * 0.04f, 0.45f, 0.85f - ridge * 0.14f));
        }
        for (int leaf = 0; leaf < 40; leaf++) {
            pen.setColor(new Color((Color.HSBtoRGB(random.nextFloat(), 0.5f, 0.9f) & 0xffffff) | 0x70000000, true));
            int size = 4 + random.nextInt(12);
            pen.fillOval(random.nextInt(WIDTH), HEIGHT / 3 + random.nextInt(HEIGHT), size, size);
        }
        pen.dispose();
        return image;
    }

    private void hills(Graphics2D pen, int height, Color color) {
        double first = random.nextDouble() * Math.PI;
        double wave = 30 + random.nextInt(40);
        var hills = new Path2D.Double();
        hills.moveTo(0, HEIGHT);
        for (int x = 0; x <= WIDTH; x += 4) {
            hills.lineTo(x, height + 16 * Math.sin(first + x / wave) + 5 * Math.sin(x / 13.0 + first));
        }
        hills.lineTo(WIDTH, HEIGHT);
        hills.closePath();
        pen.setPaint(new GradientPaint(0, height - 20f, color.brighter(), 0, HEIGHT, color.darker()));
        pen.fill(hills);
    }

    /// A square with a knob on top and one at its right, a hole at its left, within a square of [#PIECE].
    private static Area shape() {
        int top = PIECE - BODY;
        var area = new Area(new Rectangle2D.Double(0, top, BODY, BODY));
        double middle = top + (BODY - KNOB) / 2.0;
        area.add(new Area(new Ellipse2D.Double((BODY - KNOB) / 2.0, top - KNOB * 0.6, KNOB, KNOB)));
        area.add(new Area(new Ellipse2D.Double(BODY - KNOB * 0.4, middle, KNOB, KNOB)));
        area.subtract(new Area(new Ellipse2D.Double(-KNOB * 0.4, middle, KNOB, KNOB)));
        return area;
    }

    private BufferedImage withGap(BufferedImage whole, Area shape) {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var pen = pen(image);
        pen.drawImage(whole, 0, 0, null);
        var gap = shape.createTransformedArea(AffineTransform.getTranslateInstance(gapX, gapY));
        pen.setColor(new Color(0, 0, 0, 120));
        pen.fill(gap);
        pen.setColor(new Color(255, 255, 255, 150));
        pen.setStroke(new BasicStroke(1.5f));
        pen.draw(gap);
        pen.dispose();
        return image;
    }

    private BufferedImage cutOut(BufferedImage whole, Area shape) {
        var image = new BufferedImage(PIECE, PIECE, BufferedImage.TYPE_INT_ARGB);
        var pen = pen(image);
        pen.fill(shape);
        pen.setComposite(AlphaComposite.SrcIn);
        pen.drawImage(whole, -gapX, -gapY, null);
        pen.setComposite(AlphaComposite.SrcOver);
        pen.setColor(new Color(255, 255, 255, 220));
        pen.setStroke(new BasicStroke(1.5f));
        pen.draw(shape);
        pen.dispose();
        return image;
    }

    private static Graphics2D pen(BufferedImage image) {
        var pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        return pen;
    }

    private static byte[] png(BufferedImage image) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.setUseCache(false);
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write a PNG image to memory", e);
        }
        return bytes.toByteArray();
    }
}
