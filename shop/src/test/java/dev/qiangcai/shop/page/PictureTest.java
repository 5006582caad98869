package dev.qiangcai.shop.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PictureTest {
    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "gif", "bmp"})
    void a_picture_of_every_kind_is_drawn_anew_as_png(String kind) throws IOException {
        var picture = Picture.of(file(kind, 30, 20)).orElseThrow();
        assertThat(picture.width()).isEqualTo(30);
        assertThat(picture.height()).isEqualTo(20);
        var again = ImageIO.read(new ByteArrayInputStream(picture.png()));
        assertThat(again.getWidth()).isEqualTo(30);
        assertThat(Picture.begins(file(kind, 30, 20))).isTrue();
    }

    @Test
    void what_a_file_holds_beside_its_pixels_is_left_out() throws IOException {
        var file = file("png", 4, 4);
        var longer = Arrays.copyOf(file, file.length + 40);
        System.arraycopy("<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8), 0, longer, file.length, 25);
        var drawn = Picture.of(longer).orElseThrow().png();
        assertThat(new String(drawn, StandardCharsets.ISO_8859_1)).doesNotContain("script");
    }

    @Test
    void a_picture_within_json_is_read_with_and_without_its_address() throws IOException {
        var base64 = Base64.getEncoder().encodeToString(file("png", 9, 9));
        assertThat(Picture.inline(base64)).isPresent();
        assertThat(Picture.inline("data:image/png;base64," + base64)).isPresent();
        assertThat(Picture.inline("/v1/challenge/bg.png")).isEmpty();
        assertThat(Picture.inline("iVBORw0KGgo this is none at all, but long enough"))
                .isEmpty();
    }

    @Test
    void a_picture_too_wide_is_refused_before_its_pixels_are_read() throws IOException {
        assertThat(Picture.of(file("png", 5000, 1))).isEmpty();
        assertThat(Picture.of(new byte[(4 << 20) + 1])).isEmpty();
    }

    @Test
    void a_picture_of_too_many_pixels_is_refused_before_it_takes_the_memory_of_a_purchase() throws IOException {
        assertThat(Picture.of(file("png", 4096, 1025))).isEmpty();
        assertThat(Picture.of(file("gif", 2048, 2049))).isEmpty();
        assertThat(Picture.of(file("png", 4096, 1024))).isPresent();
    }

    @Test
    void a_jpeg_that_would_be_gone_over_for_an_hour_is_refused() throws IOException {
        assertThat(Picture.of(scanned(100_000))).isEmpty();
        assertThat(Picture.of(scanned(5)).orElseThrow().width()).isEqualTo(512);
    }

    /// A picture whose last scan stands there as often as that; each of them is read for as long as the picture takes.
    private static byte[] scanned(int times) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var progressive = writer.getDefaultWriteParam();
        progressive.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
        var bytes = new ByteArrayOutputStream();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            var image = new BufferedImage(512, 512, BufferedImage.TYPE_BYTE_GRAY);
            writer.write(null, new IIOImage(image, List.of(), null), progressive);
        } finally {
            writer.dispose();
        }
        var file = bytes.toString(StandardCharsets.ISO_8859_1);
        var scan = file.substring(file.lastIndexOf("\u00ff\u00da"), file.length() - 2);
        return (file.substring(0, file.length() - 2) + scan.repeat(times) + "\u00ff\u00d9")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "gif", "bmp"})
    void broken_files_are_no_pictures_and_do_no_harm(String kind) throws IOException {
        var random = new Random(7);
        for (int round = 0; round < 500; round++) {
            var file = file(kind, 8, 8);
            for (int i = 0; i < 4; i++) {
                file[random.nextInt(file.length)] = (byte) random.nextInt();
            }
            Picture.of(Arrays.copyOf(file, random.nextInt(file.length) + 1))
                    .ifPresent(picture -> assertThat(picture.width()).isBetween(1, 4096));
        }
    }

    @Test
    void an_answer_is_a_picture_only_where_it_is_one() throws IOException {
        var body = new String(file("png", 3, 3), StandardCharsets.ISO_8859_1);
        assertThat(reply(200, body).picture()).isPresent();
        assertThat(reply(404, body).picture()).isEmpty();
        assertThat(reply(200, "<html>").picture()).isEmpty();
    }

    private static Reply reply(int status, String body) {
        return new Reply(status, URI.create("https://store.example/bg.png"), Map.of(), body);
    }

    private static byte[] file(String kind, int width, int height) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), kind, bytes);
        return bytes.toByteArray();
    }
}
