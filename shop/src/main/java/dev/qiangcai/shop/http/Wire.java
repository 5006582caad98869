package dev.qiangcai.shop.http;

import dev.qiangcai.shop.page.Reply;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/// OkHttp, with all that it does by itself switched off: it follows nothing, repeats nothing, asks for no password.
///
/// The socket's work is done by a thread of its own: so an interrupt reaches this one call and not the connection that
/// other calls share. It is of the caller's kind: whoever calls from a platform thread, as an order does at its moment,
/// must not wait for a carrier that hundreds of virtual threads compete for.
final class Wire implements AutoCloseable {
    /// The largest body that is read, after decompression.
    static final int LIMIT = 8 << 20;

    /// One honest name for all requests, the same on every machine. It is not a setting: a store may refuse us.
    static final String USER_AGENT = "Mozilla/5.0 (compatible; qiangcai/0.1; one shopper's own agent)";

    /// What all sessions share: the machine's own certificates take 10 ms and a megabyte to load.
    private static final OkHttpClient COMMON = new OkHttpClient();

    private final OkHttpClient client;
    /// Without a timer for each call: see [Deadlines].
    private final OkHttpClient untimed;
    private final Deadlines deadlines;
    private final Addresses addresses;
    private final ExecutorService platform = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("wire-", 0).factory());

    Wire(SessionSettings settings, Cookies cookies, Addresses addresses) {
        this.addresses = addresses;
        Interceptor once = new SendOnce();
        var builder = COMMON.newBuilder()
                .dispatcher(new Dispatcher())
                .connectionPool(new ConnectionPool())
                .followRedirects(false)
                .followSslRedirects(false)
                .retryOnConnectionFailure(false)
                .callTimeout(settings.timeout())
                .connectTimeout(settings.timeout())
                .readTimeout(0, TimeUnit.MILLISECONDS)
                .writeTimeout(0, TimeUnit.MILLISECONDS)
                .cookieJar(cookies)
                .addNetworkInterceptor(once)
                .eventListenerFactory(call ->
                        Optional.ofNullable(call.request().tag(Marks.class)).orElseThrow());
        client = settings.trust()
                .map(file -> Trust.add(file, builder))
                .orElse(builder)
                .build();
        untimed = client.newBuilder().callTimeout(Duration.ZERO).build();
        deadlines = new Deadlines(settings.timeout());
    }

    /// An answer with how it came.
    record Delivery(Reply reply, String protocol) {}

    /// Sends one request at most once. An interrupt cancels the call; `marks` then says whether it had left.
    Delivery carry(Request request, Marks marks) throws IOException, InterruptedException {
        var call = client.newCall(request.newBuilder().tag(Marks.class, marks).build());
        var task = new FutureTask<>(() -> receive(call, marks));
        if (Thread.currentThread().isVirtual()) {
            Thread.startVirtualThread(task);
        } else {
            platform.execute(task);
        }
        try {
            return task.get();
        } catch (InterruptedException e) {
            marks.bar();
            call.cancel();
            throw e;
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case IOException broken -> throw broken;
                case Error error -> throw error;
                case null, default -> throw new IOException("the client failed", e.getCause());
            }
        }
    }

    /// As [#carry], but by the calling thread: one more for each of a thousand looks a second costs more than the look.
    /// An interrupt ends the connection, and what others do on it; so this is for what may be asked again.
    Delivery glance(Request request, Marks marks) throws IOException, InterruptedException {
        var call = untimed.newCall(request.newBuilder().tag(Marks.class, marks).build());
        try {
            return deadlines.within(call, response -> delivery(response, marks));
        } catch (IOException broken) {
            if (!Thread.interrupted()) throw broken;
            marks.bar();
            throw new InterruptedException("interrupted at " + request.url().host());
        }
    }

    /// Cancels what is under way.
    @Override
    public void close() {
        deadlines.close();
        client.dispatcher().cancelAll();
        client.connectionPool().evictAll();
        platform.shutdown();
    }

    private Delivery receive(Call call, Marks marks) throws IOException {
        try (var response = call.execute()) {
            return delivery(response, marks);
        }
    }

    private Delivery delivery(Response response, Marks marks) throws IOException {
        var bytes = response.body().byteStream().readNBytes(LIMIT + 1);
        if (bytes.length > LIMIT) throw new TooLarge(LIMIT);
        var headers = headers(response, marks);
        var text = BodyText.decode(bytes, headers.getOrDefault("content-type", ""));
        var reply = new Reply(response.code(), addresses.uri(response.request().url()), headers, text);
        return new Delivery(reply, response.protocol().toString());
    }

    /// Cookies stay in the jar: nothing that reads a reply needs to see them.
    private static Map<String, String> headers(Response response, Marks marks) {
        var headers = new HashMap<String, String>();
        response.headers()
                .forEach(pair -> headers.putIfAbsent(pair.getFirst().toLowerCase(Locale.ROOT), pair.getSecond()));
        headers.remove("set-cookie");
        if (!marks.retryAfter().isEmpty()) headers.putIfAbsent("retry-after", marks.retryAfter());
        return headers;
    }
}
