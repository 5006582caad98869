package dev.qiangcai.buyer.notices;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/// Reads the beginning of an answer: more than that is not even waited for. Called by one thread at a time.
final class Beginning implements BodySubscriber<String> {
    private static final int MOST = 64 * 1024;

    private final CompletableFuture<String> text = new CompletableFuture<>();
    private final ByteArrayOutputStream read = new ByteArrayOutputStream();
    private Flow.@Nullable Subscription more;

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        more = subscription;
        subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> parts) {
        for (var part : parts) {
            var some = new byte[Math.min(part.remaining(), MOST - read.size())];
            part.get(some);
            read.writeBytes(some);
        }
        if (read.size() == MOST && more != null) {
            onComplete();
            more.cancel();
        }
    }

    @Override
    public void onError(Throwable broken) {
        text.completeExceptionally(broken);
    }

    @Override
    public void onComplete() {
        text.complete(read.toString(StandardCharsets.UTF_8));
    }

    @Override
    public CompletionStage<String> getBody() {
        return text;
    }
}
