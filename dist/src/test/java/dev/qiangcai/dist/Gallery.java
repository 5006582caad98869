package dev.qiangcai.dist;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.RenderingHints;
import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;

/// Draws, writes and reads pictures as the program does, of every kind that it knows, and prints what came of each: the
/// same with every Java that has all that is needed for it.
final class Gallery {
    private static final int WIDTH = 64;
    private static final int HEIGHT = 48;

    private Gallery() {}

    public static void main(String[] args) throws IOException {
        lines().forEach(System.out::println);
    }

    static List<String> lines() throws IOException {
        ImageIO.setUseCache(false);
        var lines = new ArrayList<String>();
        for (int type = BufferedImage.TYPE_INT_RGB; type <= BufferedImage.TYPE_BYTE_INDEXED; type++) {
            lines.addAll(lines("type " + type, new BufferedImage(WIDTH, HEIGHT, type)));
        }
        for (int space : List.of(ColorSpace.CS_LINEAR_RGB, ColorSpace.CS_GRAY, ColorSpace.CS_sRGB)) {
            var colours = new ComponentColorModel(
                    ColorSpace.getInstance(space), false, false, Transparency.OPAQUE, DataBuffer.TYPE_BYTE);
            var raster = colours.createCompatibleWritableRaster(WIDTH, HEIGHT);
            lines.addAll(lines("space " + space, new BufferedImage(colours, raster, false, null)));
        }
        return lines;
    }

    private static List<String> lines(String kind, BufferedImage image) throws IOException {
        draw(image);
        var lines = new ArrayList<>(List.of(kind + ": " + seen(image)));
        for (var format : List.of("png", "jpg", "gif", "bmp")) {
            var file = new ByteArrayOutputStream();
            if (ImageIO.write(image, format, file)) {
                var read = ImageIO.read(new ByteArrayInputStream(file.toByteArray()));
                lines.add(kind + " as " + format + ": " + seen(read));
            }
        }
        return lines;
    }

    private static void draw(BufferedImage image) {
        var pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setPaint(new GradientPaint(0, 0, Color.ORANGE, WIDTH, HEIGHT, Color.BLUE));
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        var shape = new Area(new Rectangle2D.Double(8, 8, 30, 20));
        shape.subtract(new Area(new Ellipse2D.Double(20, 12, 12, 12)));
        pen.setComposite(AlphaComposite.SrcOver.derive(0.6f));
        pen.setColor(Color.WHITE);
        pen.fill(AffineTransform.getRotateInstance(0.3, 20, 20).createTransformedShape(shape));
        pen.setStroke(new BasicStroke(1.5f));
        pen.draw(shape);
        pen.dispose();
    }

    /// The pixels, as they are once they are drawn on another picture.
    private static int seen(BufferedImage image) {
        var copy = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_ARGB);
        var pen = copy.createGraphics();
        pen.drawImage(image, 0, 0, null);
        pen.dispose();
        return Arrays.hashCode(copy.getRGB(0, 0, copy.getWidth(), copy.getHeight(), null, 0, copy.getWidth()));
    }
}
