package dev.qiangcai.shop.http;

import java.io.IOException;
import java.util.Optional;
import okhttp3.Interceptor;
import okhttp3.Response;

/// Stands between OkHttp's own follow-ups and the network: one call, one request on the wire.
///
/// OkHttp repeats a request by itself on `503` with `Retry-After: 0`, even one that it was told not to retry,
/// unless its body is one-shot; so that header is kept from it. Any other second try ends in an error instead
/// of being sent.
final class SendOnce implements Interceptor {
    private static final int UNAVAILABLE = 503;

    @Override
    public Response intercept(Chain chain) throws IOException {
        var marks = Optional.ofNullable(chain.request().tag(Marks.class)).orElseThrow();
        if (!marks.leave()) throw new IOException("not sent: cancelled, or sent before");
        var response = chain.proceed(chain.request());
        var retryAfter = response.header("Retry-After");
        if (response.code() != UNAVAILABLE || retryAfter == null) return response;
        marks.heldBack(retryAfter);
        return response.newBuilder().removeHeader("Retry-After").build();
    }
}
