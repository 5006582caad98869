package dev.qiangcai.market.faults;

import io.helidon.http.HttpException;
import io.helidon.http.Status;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.List;

/// What befalls one request, before it is handled and just before its answer leaves. Belongs to the request's thread.
final class Strike {
    private static final long SLOW_BYTES_PER_SECOND = 2_000;
    private static final List<Status> ERRORS =
            List.of(Status.INTERNAL_SERVER_ERROR_500, Status.BAD_GATEWAY_502, Status.GATEWAY_TIMEOUT_504);

    private final Faults faults;
    private final ServerRequest request;
    private final ServerResponse response;
    private final FaultDice.Count count;
    private final int port;
    private boolean announced;

    Strike(Faults faults, ServerRequest request, ServerResponse response, FaultDice.Count count) {
        this.faults = faults;
        this.request = request;
        this.response = response;
        this.count = count;
        this.port = request.remotePeer().port();
    }

    /// Does what comes before handling, and prepares what comes after.
    void before() {
        if (faults.slowed().remove(port)) {
            faults.target().link().slow(port, Long.MAX_VALUE);
        }
        if (strikes(FaultKind.RESET)) {
            cut();
        }
        if (strikes(FaultKind.ERROR)) {
            var status = ERRORS.get(faults.pick(FaultKind.ERROR, count, ERRORS.size()));
            throw new HttpException(status.reasonPhrase(), status, true);
        }
        if (strikes(FaultKind.EXPIRE_SESSION)) {
            faults.target().expireSession(request);
        }
        response.beforeSend(this::announced);
    }

    /// The order stands; what happens to the answer is decided here, because HTTP/2 counts an answer as sent before it
    /// announces it, and then it is too late for another one.
    void accepted() {
        if (strikes(FaultKind.DROP_ORDER)) {
            faults.target().link().mute(port);
        }
        if (strikes(FaultKind.ERROR_ORDER)) {
            throw new HttpException("Internal Server Error", Status.INTERNAL_SERVER_ERROR_500, true);
        }
    }

    /// Runs once, though a response that an exception handler resets is announced a second time.
    private void announced() {
        if (announced) {
            return;
        }
        announced = true;
        if (strikes(FaultKind.RESET_AFTER)) {
            cut();
        }
        if (strikes(FaultKind.SLOW_BODY)) {
            faults.slowed().add(port);
            faults.target().link().slow(port, SLOW_BYTES_PER_SECOND);
        }
    }

    private boolean strikes(FaultKind kind) {
        return faults.strikes(kind, count);
    }

    private void cut() {
        faults.target().link().cut(port);
        throw new CloseConnectionException("The connection was reset on purpose");
    }
}
