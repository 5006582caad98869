package dev.qiangcai.market.web;

/// The codes that the store's answers carry; a refusal comes with HTTP 200 unless it names another status.
enum Code {
    OK(0, 200, "ok"),
    BAD_REQUEST(400, 400, "请求有误 / bad request"),
    NO_SESSION(401, 401, "请先登录 / log in first"),
    NOT_FOUND(404, 404, "没有这个页面 / not found"),
    TOO_LARGE(413, 413, "请求太大 / the request is too large"),
    KEY_REUSED(422, 422, "幂等键已用于另一个订单 / the idempotency key stands for another order"),
    PRESSED(429, 429, "操作太频繁 / slow down"),
    AWAY(503, 503, "系统繁忙 / slow down"),
    BROKEN(500, 500, "系统错误 / the store has failed"),
    LIMIT_REACHED(1003, 200, "超出限购数量 / purchase limit reached"),
    PRICE_CHANGED(1034, 200, "价格已变动 / the price has changed"),
    NOT_OPEN(1041, 200, "尚未开售 / not open yet"),
    CHALLENGE_WANTED(1044, 200, "请完成验证 / solve the challenge first"),
    CHALLENGE_WRONG(1045, 200, "验证失败 / wrong, ask for a new challenge"),
    CHALLENGE_EXPIRED(1046, 200, "验证已过期 / expired, ask for a new challenge"),
    UNPAID_ORDER(1048, 200, "有未支付的订单 / pay your open order first"),
    WRONG_CODE(1101, 200, "验证码错误 / wrong code"),
    EXPIRED_CODE(1102, 200, "验证码已过期 / the code has expired"),
    BAD_TOKEN(1110, 200, "报价无效或已使用 / the quote is not valid, or used"),
    SOLD_OUT(5001, 200, "已售罄 / sold out"),
    SLOT_FULL(5004, 200, "配送时段已满 / the delivery slot is full"),
    BUSY(-3000, 200, "前方拥挤 / busy, wait a moment");

    private final int number;
    private final int status;
    private final String message;

    Code(int number, int status, String message) {
        this.number = number;
        this.status = status;
        this.message = message;
    }

    int number() {
        return number;
    }

    int status() {
        return status;
    }

    String message() {
        return message;
    }
}
