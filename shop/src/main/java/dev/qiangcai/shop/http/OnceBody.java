package dev.qiangcai.shop.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;

/// A body that says it can be written only once, so that OkHttp never repeats its request.
final class OnceBody extends RequestBody {
    private static final MediaType BYTES = MediaType.get("application/octet-stream");

    private final MediaType type;
    private final byte[] bytes;

    OnceBody(String type, String text) {
        this.type = Optional.ofNullable(MediaType.parse(type)).orElse(BYTES);
        this.bytes = text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public MediaType contentType() {
        return type;
    }

    @Override
    public long contentLength() {
        return bytes.length;
    }

    @Override
    public boolean isOneShot() {
        return true;
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
        sink.write(bytes);
    }
}
