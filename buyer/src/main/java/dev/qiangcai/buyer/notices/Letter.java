package dev.qiangcai.buyer.notices;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// One request as a service wants it.
///
/// @param path on the service's server, with what belongs behind a question mark
/// @param headers beside the content's type
record Letter(String path, String contentType, String body, Map<String, String> headers) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static Letter json(String path, Map<String, ?> fields) {
        return new Letter(path, "application/json; charset=utf-8", text(fields), Map.of());
    }

    /// As JSON.
    static String text(Map<String, ?> fields) {
        try {
            return JSON.writeValueAsString(fields);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a map of texts is always JSON", e);
        }
    }

    static Letter form(String path, Map<String, String> fields) {
        var body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return new Letter(path, "application/x-www-form-urlencoded; charset=utf-8", body, Map.of());
    }

    Letter with(Map<String, String> headers) {
        return new Letter(path, contentType, body, headers);
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /// HMAC-SHA256, in Base64.
    static String signature(String key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every Java has HMAC-SHA256", e);
        }
    }
}
