package dev.qiangcai.market.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;

/// What the store answers: a status, a body and headers, not yet sent. Its code is what the store decided.
final class Answer {
    private static final byte[] NOTHING = {};

    private final Code code;
    private final int status;
    private final byte[] body;
    private final Map<String, String> headers;

    private Answer(Code code, int status, byte[] body, Map<String, String> headers) {
        this.code = code;
        this.status = status;
        this.body = body;
        this.headers = headers;
    }

    static Answer ok(ObjectNode data) {
        return of(Code.OK, data);
    }

    static Answer of(Code code) {
        return of(code, Json.object());
    }

    static Answer of(Code code, ObjectNode data) {
        return json(code, code.message(), data);
    }

    /// A refusal that says in `message` what is wrong.
    static Answer wrong(Code code, String message) {
        return json(code, code.message() + ": " + message, Json.object());
    }

    static Answer busy(long millis) {
        var whole = envelope(Code.BUSY, Code.BUSY.message(), Json.object());
        whole.putObject("tips").put("duration", millis);
        return typed(Code.BUSY, Json.bytes(whole), "application/json; charset=utf-8");
    }

    /// What a server in trouble says: any status, and its number as the code.
    static Answer failure(int status, String reason) {
        var whole = Json.object().put("code", status).put("message", reason);
        whole.putObject("data");
        return typed(Code.BROKEN, Json.bytes(whole), "application/json; charset=utf-8");
    }

    static Answer html(String page) {
        return typed(Code.OK, page.getBytes(UTF_8), "text/html; charset=utf-8");
    }

    static Answer png(byte[] image) {
        return typed(Code.OK, image, "image/png");
    }

    static Answer notModified() {
        return new Answer(Code.OK, 304, NOTHING, Map.of());
    }

    Answer with(String name, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Answer(code, status, body, more);
    }

    Code code() {
        return code;
    }

    int status() {
        return status;
    }

    byte[] body() {
        return body;
    }

    Map<String, String> headers() {
        return headers;
    }

    private static Answer json(Code code, String message, ObjectNode data) {
        return typed(code, Json.bytes(envelope(code, message, data)), "application/json; charset=utf-8");
    }

    private static ObjectNode envelope(Code code, String message, ObjectNode data) {
        var whole = Json.object().put("code", code.number()).put("message", message);
        whole.set("data", data);
        return whole;
    }

    private static Answer typed(Code code, byte[] body, String type) {
        return new Answer(code, code.status(), body, Map.of("Content-Type", type));
    }
}
